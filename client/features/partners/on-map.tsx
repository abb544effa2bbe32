import { useId } from 'react'

import type { Actor } from '../../../shared/model/kinds.ts'
import { useLive, useSelected } from '../../live/use-live.ts'
import { compareNames } from '../../messages/locale.ts'
import { map } from '../../messages/en/map.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { positionWord, sayInFull } from '../../messages/en/words.ts'
import { PlaceLink } from '../../parts/place-link.tsx'
import styles from './partner-details.module.css'

/** Who on the power map is a partner, where they stand there, and with whom it is in touch. */
export const OnMap = ({ id }: { id: string }) => {
  const title = useId()
  const [is, touches] = useSelected(useLive().actors, (all) => {
    const byName = all.toSorted((a, b) => compareNames(a.name, b.name))
    return [byName.filter((one) => one.partner === id), byName.filter((one) => one.touch === id)] as const
  })
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title}>{words.onMap}</h3>
      {is.length === 0 && <p className={styles.hint}>{words.notOnMap}</p>}
      {is.length > 0 && (
        <ul className={styles.lines}>
          {is.map((actor) => (
            <li key={actor.id}>
              <ActorLink actor={actor} /> <small>{standsAt(actor)}</small>
            </li>
          ))}
        </ul>
      )}
      {touches.length > 0 && (
        <>
          <h4>{words.inTouch}</h4>
          <ul className={styles.lines}>
            {touches.map((actor) => (
              <li key={actor.id}>
                <ActorLink actor={actor} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const ActorLink = ({ actor: { id, name } }: { actor: Actor }) => (
  <PlaceLink page="map" query={{ actor: id }}>
    <bdi>{name.trim() || map.unnamed}</bdi>
  </PlaceLink>
)

const standsAt = ({ at }: Actor): string =>
  [
    at?.influence === undefined ? '' : sayInFull(at.influence),
    at?.position === undefined ? '' : positionWord(at.position),
  ]
    .filter((said) => said !== '')
    .join(', ') || words.notPlaced
