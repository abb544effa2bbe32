import { useCallback, useState } from 'react'

import { useStore } from '../../../../live/use-live.ts'
import { lists } from '../../../../messages/en/map-lists.ts'
import { actorKinds, positionWord, sayWord, SAY_ENDS } from '../../../../messages/en/words.ts'
import { ACTOR_KINDS } from '../../../../../shared/words/choices.ts'
import { Button } from '../../../../ui/button.tsx'
import { Segments } from '../../../../ui/segments.tsx'
import { useMapView } from '../../map-view.ts'
import type { Arranged } from '../arrange.ts'
import { ask } from '../ask.ts'
import { type Asked, type Grouping, GROUPINGS } from '../asked.ts'
import { UNKNOWN } from '../groups.ts'
import styles from './outline.module.css'
import { Person } from './person.tsx'

const words = lists.outline

/** With more than so many, all are folded at first. */
const OPEN_UNTIL = 30
const NO_CONNECTIONS: readonly string[] = []

/** All of the map as a nested list: groups, those in each, and their connections. */
export const Outline = ({ arranged, asked: { by } }: { arranged: Arranged; asked: Asked }) => {
  const [isAllOpen, openAll] = useState(arranged.people.length <= OPEN_UNTIL)
  // those who are not as the rest
  const [turned, turn] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(useStore(useMapView().chosen).map(({ id }) => id))
  const onFold = useCallback((id: string) => turn((before) => toggled(before, id)), [])
  const foldAll = () => {
    openAll(!isAllOpen)
    turn(new Set())
  }
  return (
    <div className={styles.outline}>
      <div className={styles.bar}>
        <Segments
          label={words.by}
          value={by}
          segments={GROUPINGS.map((id) => ({ id, name: words[id] }))}
          onChange={(one) => ask({ by: one === 'kind' ? undefined : one })}
        />
        <Button look="quiet" onPress={foldAll}>
          {isAllOpen ? words.foldAll : words.openAll}
        </Button>
      </div>
      <ul>
        {arranged.groups.map(({ key, ids }) => (
          <li key={key} className={styles.group}>
            <h3>
              {groupSaid(by, key)} <span className={styles.brief}>{ids.length}</span>
            </h3>
            <ul>
              {ids.map((id) => (
                <Person
                  key={id}
                  id={id}
                  connections={arranged.connectionsOf.get(id) ?? NO_CONNECTIONS}
                  isOpen={isAllOpen !== turned.has(id)}
                  isChosen={chosen.has(id)}
                  onFold={onFold}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

const groupSaid = (by: Grouping, key: string): string => {
  if (by === 'kind') return ACTOR_KINDS.flatMap((kind) => (kind === key ? [actorKinds[kind]] : []))[0] ?? key
  if (key === UNKNOWN) return words.unknown[by]
  return by === 'say' ? sayWord((SAY_ENDS[Number(key)] ?? 0) - 0.01) : positionWord(Number(key))
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
