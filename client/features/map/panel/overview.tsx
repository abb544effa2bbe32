import { useId, useState } from 'react'

import { ACTOR_KINDS } from '../../../../shared/words/choices.ts'
import type { Actor } from '../../../../shared/model/kinds.ts'
import { POWER_SOURCE, powerQuestion } from '../../../../shared/content/guidance.ts'
import { useLive } from '../../../live/use-live.ts'
import { useActors, useConnections } from '../../../live/use-map.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds } from '../../../messages/en/words.ts'
import { isNew } from '../../../messages/en/choices.ts'
import { Claims } from '../../../parts/claims.tsx'
import { later } from '../../../parts/later.tsx'
import { useViewOf } from '../../../parts/view-switch.tsx'
import { compareNames } from '../../../messages/locale.ts'
import { Legend } from '../legend.tsx'
import { useMapView } from '../map-view.ts'
import { standOf } from '../place.ts'
import { allConnections } from '../connections.ts'
import { isDrawn, VIEWS } from '../views.ts'
import { nameOf, sayPosition, saySay } from '../words.ts'
import { AddActor } from './add-actor.tsx'
import fields from './fields.module.css'
import styles from './panel.module.css'

// these come after the map itself
const Causes = later(async () => (await import('../causes/causes.tsx')).Causes, null, true)
const SaysList = later(async () => (await import('../says/says-list.tsx')).SaysList, null, true)

/** With nothing chosen the three questions: who is on it, how that adds to the problem, and what the map says; everybody, and where to read why it matters. */
export const Overview = () => (
  <div className={styles.content}>
    <h3>{powerQuestion('who')}</h3>
    <Counts />
    <AddHere />
    <Causes />
    <h3>{map.panel.says}</h3>
    <p className={styles.under}>{powerQuestion('ties')}</p>
    <SaysList />
    <Everyone />
    <section className={`${styles.section} ${styles.legend}`}>
      <h4>{map.legend}</h4>
      <Legend />
    </section>
    <section className={`${styles.section} ${styles.claims}`}>
      <h4>{map.panel.sources}</h4>
      <Claims near="map" />
      <p className={styles.under}>{POWER_SOURCE}</p>
    </section>
  </div>
)

/** Lists have their own line for it. */
const AddHere = () => (isDrawn(useViewOf(VIEWS)) ? <AddActor /> : null)

const Counts = () => {
  const live = useLive()
  const actors = useActors()
  useConnections()
  const connections = allConnections(live)
  const unplaced = actors.filter(({ at }) => !standOf(at)).length
  const proposed = [...actors, ...connections].filter(({ status }) => status === 'proposed').length
  const kinds = ACTOR_KINDS.flatMap((kind) => {
    const count = actors.filter((actor) => actor.kind === kind).length
    return count === 0 ? [] : [`${actorKinds[kind]} ${count}`]
  })
  if (actors.length === 0) return <p className={styles.under}>{map.panel.empty}</p>
  return (
    <div className={styles.counts}>
      <p>{map.panel.count(actors.length, connections.length)}</p>
      <p>{map.panel.kinds(kinds)}</p>
      {unplaced > 0 && <p>{map.panel.unplaced(unplaced)}</p>}
      {proposed > 0 && <p>{map.panel.proposed(proposed)}</p>}
    </div>
  )
}

const FIND_FROM = 12

const Everyone = () => {
  const actors = useActors()
  const [find, search] = useState('')
  const id = useId()
  const wanted = find.trim().toLocaleLowerCase()
  const found = actors
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => compareNames(nameOf(a), nameOf(b)))
  if (actors.length === 0) return null
  return (
    <section className={styles.section}>
      <h4>{map.panel.everyone}</h4>
      {actors.length >= FIND_FROM && (
        <>
          <label htmlFor={id} className={styles.hidden}>
            {map.panel.find}
          </label>
          <input
            id={id}
            type="search"
            className={fields.input}
            placeholder={map.panel.find}
            value={find}
            onChange={({ target }) => search(target.value)}
          />
        </>
      )}
      {found.length === 0 && <p className={styles.under}>{map.panel.none}</p>}
      <ul className={styles.everyone}>
        {found.map((actor) => (
          <li key={actor.id}>
            <ActorLine actor={actor} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ActorLine = ({ actor }: { actor: Actor }) => {
  const { choose } = useMapView()
  const { influence, position } = actor.at ?? {}
  const [say, stance] = [
    influence === undefined ? map.lanes.say : saySay(influence),
    position === undefined ? map.lanes.stance : sayPosition(position),
  ]
  return (
    <button
      type="button"
      className={styles.line}
      data-line={actor.id}
      data-name={nameOf(actor)}
      onClick={() => choose({ kind: 'actors', id: actor.id })}
    >
      <b dir="auto">{nameOf(actor)}</b>
      <span>
        {actor.at ? map.panel.place(say, stance) : map.panel.notPlaced}
        {actor.status === 'proposed' && ` · ${isNew}`}
      </span>
    </button>
  )
}
