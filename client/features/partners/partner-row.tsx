import { ArrowDown, ArrowUp, ChevronDown, Ellipsis, PenLine, Star, StarOff, Trash2 } from 'lucide-react'
import { useId } from 'react'

import { deleteItem } from '../../../shared/model/collection.ts'
import { type Partner, partners as kind } from '../../../shared/model/kinds.ts'
import { isSigned, setBackbone } from '../../../shared/model/partners.ts'
import { moveInOrder } from '../../../shared/model/structure.ts'
import { useInQuery } from '../../live/use-address.ts'
import { useLive } from '../../live/use-live.ts'
import { usePartner } from '../../live/use-plan.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { CommentMark } from '../../parts/comments/mark.tsx'
import { queryWith, turnTo } from '../../net/address.ts'
import { later } from '../../parts/later.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { WhoIsAt } from '../../parts/who.tsx'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { pointOut } from '../../ui/point-out.ts'
import { toast } from '../../ui/toast.tsx'
import { useIsVouched } from './signatures.ts'
import { CodeField, ContactField, NameField, SectorField } from './fields.tsx'
import styles from './partner-row.module.css'
import type { ActivityCount } from './use-activity-counts.ts'

const PartnerDetails = later<{ partner: Partner; name: string }>(
  async () => (await import('./partner-details.tsx')).PartnerDetails,
  null,
)

/** Which partner's details are open is in the address. */
const OPEN = 'open'

const rowId = (id: string): string => `partner-${id}`

/** Brings a partner into view and puts the keyboard there. */
export const showRow = (id = ''): void => {
  const row = document.getElementById(rowId(id))
  row?.focus()
  if (row) pointOut(row)
}

type RowProps = { id: string; place: number; of: number; sectors: string; activities?: ActivityCount }

/** One organization. `place` is its number in the list from 0, `sectors` the id of a list of suggestions. */
export const PartnerRow = ({ id, place, of, sectors, activities }: RowProps) => {
  const partner = usePartner(id)
  const { presence } = useLive().plan
  const isOpen = useInQuery(OPEN) === id
  const details = useId()
  if (!partner) return null
  const name = partner.name || words.unnamed
  return (
    <li id={rowId(id)} className={styles.item} tabIndex={-1}>
      <div className={styles.row}>
        <CodeField id={id} partner={name} value={partner.code} />
        <div className={styles.who}>
          <NameField id={id} name={partner.name} />
          {partner.backbone && (
            <span className={styles.backbone}>
              <Star aria-hidden /> {words.backbone}
            </span>
          )}
          <SignedMark partner={partner} />
          <CommentMark on={`partners/${id}`} name={name} begins />
          <WhoIsAt presence={presence} item={`partners/${id}`} />
        </div>
        <SectorField id={id} partner={name} value={partner.sector ?? ''} sectors={sectors} />
        <ContactField id={id} partner={name} value={partner.contact ?? ''} />
        <Activities id={id} name={name} count={activities} />
        <div className={styles.more}>
          <Button
            look="icon"
            aria-label={words.moreOf(name)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? details : undefined}
            onPress={() => turnTo('partners', queryWith({ [OPEN]: isOpen ? undefined : id }))}
          >
            <ChevronDown className={isOpen ? styles.turned : undefined} />
          </Button>
          <RowMenu partner={partner} name={name} place={place} of={of} />
        </div>
      </div>
      {isOpen && (
        <div id={details}>
          <PartnerDetails partner={partner} name={name} />
        </div>
      )}
    </li>
  )
}

/** That what it has agreed to is signed by who speaks for it. */
const SignedMark = ({ partner }: { partner: Partner }) => {
  const isVouched = useIsVouched(partner)
  if (!isVouched || !isSigned(partner)) return null
  return (
    <span className={styles.backbone}>
      <PenLine aria-hidden /> {words.signed}
    </span>
  )
}

type ActivitiesProps = { id: string; name: string; count: ActivityCount | undefined }

const Activities = ({ id, name, count }: ActivitiesProps) => (
  <p className={styles.activities}>
    <span className={styles.label}>{words.columns.activities}</span>
    {count ? (
      <PlaceLink page="grid" query={{ partner: id }} label={`${name}: ${countSaid(count)}`}>
        {countSaid(count)}
      </PlaceLink>
    ) : (
      <span>{words.noActivities}</span>
    )}
  </p>
)

const countSaid = ({ leads, supports }: ActivityCount): string =>
  [leads > 0 && words.leads(leads), supports > 0 && words.supports(supports)].filter(Boolean).join(', ')

type RowMenuProps = { partner: Partner; name: string; place: number; of: number }

const RowMenu = ({ partner: { id, backbone }, name, place, of }: RowMenuProps) => {
  const { plan, initiative: me } = useLive()
  const move = (to: number) => {
    plan.act((doc) => moveInOrder(doc, kind, id, to))
    announce(words.moved(name, to + 1, of))
  }
  const remove = () => {
    toast(
      words.deleted(name),
      plan.step((doc) => deleteItem(doc, 'partners', id, me.get().name)),
    )
  }
  return (
    <Menu
      label={words.more(name)}
      button={
        <Button look="icon" aria-label={words.more(name)}>
          <Ellipsis />
        </Button>
      }
    >
      <MenuItem onAction={() => plan.act((doc) => setBackbone(doc, id, !backbone))}>
        {backbone ? <StarOff /> : <Star />}
        {backbone ? words.noBackbone : words.makeBackbone}
      </MenuItem>
      <MenuItem isDisabled={place === 0} onAction={() => move(place - 1)}>
        <ArrowUp /> {words.moveUp}
      </MenuItem>
      <MenuItem isDisabled={place === of - 1} onAction={() => move(place + 1)}>
        <ArrowDown /> {words.moveDown}
      </MenuItem>
      <MenuItem danger onAction={remove}>
        <Trash2 /> {words.delete}
      </MenuItem>
    </Menu>
  )
}
