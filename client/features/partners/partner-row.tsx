import { ArrowDown, ArrowUp, Ellipsis, Star, StarOff, Trash2 } from 'lucide-react'

import { deleteItem } from '../../../shared/model/collection.ts'
import { type Partner, partners as kind } from '../../../shared/model/kinds.ts'
import { setBackbone } from '../../../shared/model/partners.ts'
import { moveInOrder } from '../../../shared/model/structure.ts'
import { useLive } from '../../live/use-live.ts'
import { usePartner } from '../../live/use-plan.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { CommentMark } from '../../parts/comments/mark.tsx'
import { WhoIsAt } from '../../parts/who.tsx'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { CodeField, ContactField, NameField, SectorField } from './fields.tsx'
import styles from './partner-row.module.css'
import type { ActivityCount } from './use-activity-counts.ts'

type RowProps = { id: string; place: number; of: number; sectors: string; activities?: ActivityCount }

/** One organization. `place` is its number in the list from 0, `sectors` the id of a list of suggestions. */
export const PartnerRow = ({ id, place, of, sectors, activities }: RowProps) => {
  const partner = usePartner(id)
  const { presence } = useLive().plan
  if (!partner) return null
  const name = partner.name || words.unnamed
  return (
    <li className={styles.row}>
      <CodeField id={id} partner={name} value={partner.code} />
      <div className={styles.who}>
        <NameField id={id} name={partner.name} />
        {partner.backbone && (
          <span className={styles.backbone}>
            <Star aria-hidden /> {words.backbone}
          </span>
        )}
        <CommentMark on={`partners/${id}`} name={name} begins />
        <WhoIsAt presence={presence} item={`partners/${id}`} />
      </div>
      <SectorField id={id} partner={name} value={partner.sector ?? ''} sectors={sectors} />
      <ContactField id={id} partner={name} value={partner.contact ?? ''} />
      <Activities count={activities} />
      <RowMenu partner={partner} name={name} place={place} of={of} />
    </li>
  )
}

const Activities = ({ count }: { count: ActivityCount | undefined }) => (
  <p className={styles.activities}>
    <span className={styles.label}>{words.columns.activities}</span>
    <span>
      {count
        ? [count.leads > 0 && words.leads(count.leads), count.supports > 0 && words.supports(count.supports)]
            .filter(Boolean)
            .join(', ')
        : words.noActivities}
    </span>
  </p>
)

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
    <div className={styles.more}>
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
    </div>
  )
}
