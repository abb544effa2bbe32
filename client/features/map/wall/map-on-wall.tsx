import { type CSSProperties, useDeferredValue, useEffect, useMemo, useState } from 'react'

import { readAlive } from '../../../../shared/model/collection.ts'
import { type Actor, canvas, mapAbout } from '../../../../shared/model/kinds.ts'
import { ACTOR_KINDS, CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { type MapReading, openMapReading } from '../../../live/reading.ts'
import { useList, useStore } from '../../../live/use-live.ts'
import { useRoot } from '../../../live/use-root.ts'
import { withoutNames } from '../../../live/veiled.ts'
import { connectionWords, isNew } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { namesHidden } from '../../../messages/en/names-hidden.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { actorKinds } from '../../../messages/en/words.ts'
import { followFont } from '../../../net/letters.ts'
import type { MapOnWallProps } from '../../../parts/wall/map-on-wall.ts'
import { measureName } from '../canvas/measure.ts'
import { ConnectionSample } from '../connection-line.tsx'
import { readDrawing } from '../drawing.ts'
import { MapDrawing, Sign } from '../picture/map-drawing.tsx'
import type { Scene } from '../picture/scene.ts'
import { type Box, FIELD, standOf } from '../place.ts'
import { fillMap } from './fill-map.ts'
import styles from './map-on-wall.module.css'

/** The map as large as the screen, to be read from six meters; without names unless somebody said that they may be there. */
export const MapOnWall = (props: MapOnWallProps) => {
  const [reading] = useState(() => openMapReading(props.initiative))
  const isReady = useStore(reading.ready)
  useEffect(() => reading.close, [reading])
  return isReady ? <Shown reading={reading} {...props} /> : <p className={styles.opening}>{words.opening}</p>
}

const useShown = (reading: MapReading, isNamed: boolean) => {
  const [hidden] = useState(() => withoutNames(reading.doc))
  const from = isNamed ? reading : hidden.stores
  const actors = useList(from.actors)
  const connections = useList(from.connections)
  const all = useRoot(reading.doc, canvas.name, (doc) => readAlive(doc, canvas))
  // what is written by hand, or in nobody's field, may say who is meant
  const drawings = useMemo(
    () => (isNamed ? all.flatMap((one) => readDrawing(one) ?? []) : []),
    [isNamed, all],
  )
  const { issue } = useRoot(reading.doc, 'about', mapAbout.read)
  return { actors, connections, drawings, issue: isNamed ? issue : hidden.within(issue) }
}

const Shown = ({ reading, asked, room, start, onPages }: MapOnWallProps & { reading: MapReading }) => {
  const { names, person, page } = asked
  const { actors, connections, drawings, issue } = useShown(reading, names)
  const given = useMemo(
    () => ({ actors, connections, drawings, person, page, width: room.width - start, height: room.height }),
    [actors, connections, drawings, person, page, room.width, room.height, start],
  )
  // others write while the room looks: what is drawn may be a moment behind
  const calm = useDeferredValue(given)
  const measure = useFont()
  const { scene, pages, frame, part } = useMemo(() => fillMap(calm, measure), [calm, measure])
  useEffect(() => onPages(pages), [onPages, pages])
  const style = { '--start': start } as CSSProperties
  return (
    <section className={styles.map} style={style}>
      <header className={styles.about}>
        <h1 className={styles.issue} dir="auto">
          {issue || words.map}
        </h1>
        {!names && <p className={styles.said}>{namesHidden.hiddenOnWall}</p>}
        {actors.length === 0 && <p className={styles.said}>{words.emptyMap}</p>}
        <Legend scene={scene} />
        {part && <Where frame={frame} part={part} actors={actors} />}
        {part && <p className={styles.said}>{words.part(Math.min(page, pages - 1), pages - 1)}</p>}
        <Unseen scene={scene} parts={part ? 0 : pages - 1} />
        {scene.unplaced.length > 0 && (
          <p className={styles.said}>{map.unplaced.title(scene.unplaced.length)}</p>
        )}
      </header>
      <svg className={styles.drawing} viewBox={`0 0 ${scene.width} ${scene.height}`}>
        <MapDrawing {...scene} />
      </svg>
    </section>
  )
}

/** Measured anew once the font has come, since another stands for it until then, or once another one is taken. */
const useFont = (): ((text: string) => number) => {
  const [measure, setMeasure] = useState(() => measureName)
  useEffect(() => followFont(() => setMeasure(() => (text: string) => measureName(text))), [])
  return measure
}

/** How many names are not there, unless it is about somebody, and how to come to them. */
const Unseen = ({ scene: { marks, unseen }, parts }: { scene: Scene; parts: number }) => {
  const isAbout = marks.some(({ isChosen }) => isChosen)
  if (unseen === 0 || (isAbout && parts === 0)) return null
  return (
    <p className={styles.said}>
      {!isAbout && words.unseen(unseen)} {parts > 0 && words.larger(parts)}
    </p>
  )
}

/** Which part of the map is shown: all of it, small. */
const Where = ({ frame, part, actors }: { frame: Box; part: Box; actors: readonly Actor[] }) => (
  <svg className={styles.where} viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`} aria-hidden>
    <path className={styles.axes} d={`M${FIELD.w / 2} 0V${FIELD.h}M0 ${FIELD.h / 2}H${FIELD.w}`} />
    <path className={styles.dots} d={dotsOf(actors)} />
    <rect className={styles.part} x={part.x} y={part.y} width={part.w} height={part.h} rx={12} />
  </svg>
)

const dotsOf = (actors: readonly Actor[]): string =>
  actors
    .flatMap(({ at }) => standOf(at) ?? [])
    .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
    .join('')

/** What the signs mean that are there. */
const Legend = ({ scene: { marks, lines } }: { scene: Scene }) => (
  <ul className={styles.legend}>
    {ACTOR_KINDS.filter((kind) => marks.some((one) => one.kind === kind)).map((kind) => (
      <li key={kind}>
        <Example kind={kind} isNew={false} />
        {actorKinds[kind]}
      </li>
    ))}
    {marks.some((one) => one.isNew) && (
      <li>
        <Example kind="group" isNew />
        {isNew}
      </li>
    )}
    {CONNECTION_KINDS.filter((kind) => lines.some(({ connection }) => connection.kind === kind)).map(
      (kind) => (
        <li key={kind}>
          <ConnectionSample kind={kind} />
          {connectionWords.there[kind]}
        </li>
      ),
    )}
  </ul>
)

const Example = (looks: Pick<Scene['marks'][number], 'kind' | 'isNew'>) => (
  <svg viewBox="0 0 44 26" aria-hidden>
    <Sign x={22} y={13} {...looks} />
  </svg>
)
