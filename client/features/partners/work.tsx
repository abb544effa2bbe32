import { useId } from 'react'

import { type Activity } from '../../../shared/model/kinds.ts'
import { inGrid } from '../../../shared/model/plan.ts'
import { useLive, useSelected } from '../../live/use-live.ts'
import { useComponents, usePhases } from '../../live/use-plan.ts'
import { activityStatuses } from '../../messages/en/choices.ts'
import { grid } from '../../messages/en/grid.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { PlaceLink } from '../../parts/place-link.tsx'
import styles from './partner-details.module.css'

/** What a partner leads and takes part in, as it stands in the grid, each with the way there. */
export const Work = ({ id, name }: { id: string; name: string }) => {
  const [phases, components] = [usePhases(), useComponents()]
  const own = useSelected(useLive().activities, (all) =>
    inGrid(
      phases,
      components,
      all.filter(({ lead, supporting }) => lead === id || supporting.includes(id)),
    ),
  )
  const leads = own.filter(({ lead }) => lead === id)
  const supports = own.filter(({ lead }) => lead !== id)
  if (own.length === 0) return <p className={styles.hint}>{words.noneYet}</p>
  return (
    <section className={styles.part}>
      {leads.length > 0 && <Activities title={words.leadsTitle(leads.length)} all={leads} />}
      {supports.length > 0 && <Activities title={words.supportsTitle(supports.length)} all={supports} />}
      <PlaceLink page="grid" query={{ partner: id }} label={words.onGridOf(name)} className={styles.way}>
        {words.onGrid}
      </PlaceLink>
    </section>
  )
}

const Activities = ({ title, all }: { title: string; all: readonly Activity[] }) => {
  const name = useId()
  return (
    <>
      <h3 id={name}>{title}</h3>
      <ul aria-labelledby={name} className={styles.lines}>
        {all.map(({ id, title: called, status }) => (
          <li key={id}>
            <PlaceLink page="grid" query={{ activity: id }}>
              <bdi>{called.trim() || grid.untitled}</bdi>
            </PlaceLink>{' '}
            <small>{activityStatuses[status]}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
