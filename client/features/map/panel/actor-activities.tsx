import { inGrid } from '../../../../shared/model/plan.ts'
import { useLive, useSelected } from '../../../live/use-live.ts'
import { useComponents, usePhases } from '../../../live/use-plan.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { untitled } from '../../../messages/en/words.ts'
import { PlaceLink } from '../../../parts/place-link.tsx'
import styles from './panel.module.css'

/** The activities that are about a person or group, in the order of the grid, each with the way there. */
export const ActorActivities = ({ id }: { id: string }) => {
  const [phases, components] = [usePhases(), useComponents()]
  const own = useSelected(useLive().activities, (all) =>
    inGrid(
      phases,
      components,
      all.filter(({ actors }) => actors.includes(id)),
    ).map((one) => ({ id: one.id, title: one.title.trim() || untitled, status: one.status })),
  )
  if (own.length === 0) return null
  return (
    <section className={styles.section}>
      <h4 id={`activities-of-${id}`}>{map.activities}</h4>
      <ul aria-labelledby={`activities-of-${id}`}>
        {own.map((one) => (
          <li key={one.id}>
            <PlaceLink page="grid" query={{ activity: one.id }} className={styles.line}>
              <bdi>{one.title}</bdi>
              <span>{activityStatuses[one.status]}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
