import { type ComponentType, type CSSProperties, useEffect, useMemo, useState } from 'react'

import type { Initiative } from '../../../../shared/api.ts'
import { planAbout } from '../../../../shared/model/kinds.ts'
import { openReading, type Reading } from '../../../live/reading.ts'
import { useList, useStore } from '../../../live/use-live.ts'
import { useRoot } from '../../../live/use-root.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { showTheme } from '../../../net/theme.ts'
import { watch } from '../../../net/watched.ts'
import { arrange } from '../arrangement.ts'
import { fill } from './fill.ts'
import type { MapOnWallProps } from '../../../parts/wall/map-on-wall.ts'
import { Foot, useWayIn } from './foot.tsx'
import { keepAwake } from '../../../parts/wall/keep-awake.ts'
import { Lanes } from './lanes.tsx'
import { Hints, Lost, useHints } from './notes.tsx'
import { FOOT, roomIn, startOf } from './room.ts'
import { Table } from './table.tsx'
import { useAsked } from '../../../parts/wall/use-asked.ts'
import { useFollowing } from './use-following.ts'
import { useMeasure, useSize } from './use-screen.ts'
import { useWallKeys } from './use-wall-keys.ts'
import styles from './wall.module.css'

type Props = { initiative: Initiative; Map: ComponentType<MapOnWallProps> }

/**
 * The page of `/i/:id/wall`: the plan or the map as large as the screen, to be read from six meters. It is read alone: nothing
 * can be pressed, nobody's cursor is there, and nobody sees that it is open.
 */
export const Wall = ({ initiative, Map }: Props) => {
  const [reading] = useState(() => openReading(initiative.id))
  const connection = useStore(reading.connection)
  const isReady = useStore(reading.ready)
  useEffect(keepAwake, [])
  if (connection.is === 'over')
    return (
      <main className={styles.alone}>
        <h1>{words.over}</h1>
        <p>{words.overBody}</p>
      </main>
    )
  if (!isReady) return <Opening />
  return <Picture reading={reading} initiative={initiative} Map={Map} />
}

/** Milliseconds after which a page that opens says what it waits for. */
const PATIENCE = 5000

const Opening = () => {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={styles.alone}>
      <p key={String(isLate)}>{isLate ? words.waiting : words.opening}</p>
    </main>
  )
}

/** What the wall reads, as lists that stay the same until something changes. */
const useLists = (reading: Reading) => {
  const phases = useList(reading.phases)
  const components = useList(reading.components)
  const activities = useList(reading.activities)
  const partners = useList(reading.partners)
  return useMemo(
    () => ({ phases, components, activities, partners }),
    [phases, components, activities, partners],
  )
}

const usePerson = (id: string): string | undefined => {
  const [me] = useState(() => watch('GET /api/initiatives/:id/me', { id }, { about: 'settings' }))
  return useStore(me).value?.person
}

const Picture = ({ reading, initiative, Map }: Props & { reading: Reading }) => {
  const lists = useLists(reading)
  const asked = useAsked()
  const size = useSize()
  const measure = useMeasure()
  const { title } = useRoot(reading.doc, 'about', planAbout.read)
  const { unit, room } = roomIn(size.width, size.height)
  const wayIn = useWayIn(initiative, asked.foot)
  const hasFoot = wayIn !== undefined
  const filled = useMemo(
    () => fill(lists, { ...asked, foot: hasFoot }, { width: room.width, height: room.height }, measure),
    [lists, asked, hasFoot, room.width, room.height, measure],
  )
  const parts = useMemo(() => arrange(lists, { filters: {}, showsHidden: false }), [lists])
  const hints = useHints()
  useFollowing(reading, usePerson(initiative.id), asked.follows)
  const [mapPages, setMapPages] = useState(1)
  const pages = filled.kind === 'map' ? mapPages : filled.pages
  useWallKeys({ asked, pages, parts, say: hints.say })
  useEffect(() => {
    document.title = words.title(title || initiative.title)
  }, [title, initiative.title])
  useEffect(() => {
    if (asked.theme) showTheme(asked.theme)
  }, [asked.theme])
  return (
    <main
      className={styles.wall}
      style={{ '--u': `${unit}px` } as CSSProperties}
      data-rests={hints.isResting || undefined}
    >
      {filled.kind === 'lanes' && <Lanes filled={filled} />}
      {filled.kind === 'table' && <Table filled={filled} />}
      {filled.kind === 'map' && (
        <Map
          initiative={initiative.id}
          asked={asked}
          room={{ width: room.width, height: room.height - (hasFoot ? FOOT : 0) }}
          start={startOf(room)}
          onPages={setMapPages}
        />
      )}
      {filled.kind === 'empty' && (
        <div className={styles.alone}>
          <p>{words.empty}</p>
        </div>
      )}
      {wayIn && (
        <Foot
          initiative={initiative.id}
          wayIn={wayIn}
          hasSquare={filled.kind === 'lanes' || filled.kind === 'map'}
        />
      )}
      <Lost connection={reading.connection} />
      <Hints hint={hints.hint} />
    </main>
  )
}
