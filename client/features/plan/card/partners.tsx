import { createContext, type ReactNode, useContext, useMemo } from 'react'

import type { Activity } from '../../../../shared/model/kinds.ts'
import { byOrder } from '../../../../shared/model/order.ts'
import { useLive, useSelected } from '../../../live/use-live.ts'
import { grid } from '../../../messages/en/grid.ts'
import { cardWords } from '../../../messages/en/plan.ts'
import styles from './partners.module.css'

/** What cards show of a partner. */
export type PartnerName = { id: string; name: string; code: string }

const PartnersContext = createContext<ReadonlyMap<string, PartnerName>>(new Map())

/** Reads the partners' names once for all cards. */
export const PartnersProvider = ({ children }: { children: ReactNode }) => {
  const list = useSelected(useLive().partners, (all) =>
    all.toSorted(byOrder).map(({ id, name, code }) => ({ id, name, code })),
  )
  const byId = useMemo(() => new Map(list.map((partner) => [partner.id, partner])), [list])
  return <PartnersContext value={byId}>{children}</PartnersContext>
}

/** Partners by id, in their order. */
export const usePartnerNames = (): ReadonlyMap<string, PartnerName> => useContext(PartnersContext)

/** The lead and those who support, in the partners' order; who is no partner any more is left out. */
export const partnersOf = (
  { lead, supporting }: Pick<Activity, 'lead' | 'supporting'>,
  names: ReadonlyMap<string, PartnerName>,
): { lead?: PartnerName; supporting: PartnerName[] } => ({
  lead: lead === undefined ? undefined : names.get(lead),
  supporting: [...names.values()].filter(({ id }) => id !== lead && supporting.includes(id)),
})

const SHOWN = 3

/** The codes of an activity's partners, the lead first and stronger; many are counted. */
export const PartnerCodes = ({ activity }: { activity: Activity }) => {
  const { lead, supporting } = partnersOf(activity, usePartnerNames())
  const all = lead ? [lead, ...supporting] : supporting
  const shown = all.length > SHOWN ? all.slice(0, SHOWN - 1) : all
  const names = supporting.map(({ name }) => name).join(', ')
  const title = [lead && grid.lead(lead.name), names && grid.supporting(names)].filter(Boolean).join('\n')
  return (
    <span className={styles.codes} title={title} aria-hidden>
      {!lead && <span className={styles.nobody}>{cardWords.noLead}</span>}
      {shown.map((partner) => (
        <span key={partner.id} className={partner === lead ? styles.lead : styles.code} dir="auto">
          {partner.code}
        </span>
      ))}
      {shown.length < all.length && (
        <span className={styles.code}>{grid.moreCodes(all.length - shown.length)}</span>
      )}
    </span>
  )
}
