import { ChevronDown, PanelRight, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'

import type { Actor } from '../../../../../shared/model/kinds.ts'
import { useItem, useLive } from '../../../../live/use-live.ts'
import { isNew } from '../../../../messages/en/choices.ts'
import { lists as words } from '../../../../messages/en/map-lists.ts'
import { map } from '../../../../messages/en/map.ts'
import { WhoIsAt } from '../../../../parts/who.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useMapView } from '../../map-view.ts'
import { nameOf, sayPosition, saySay } from '../../words.ts'
import { AddConnection } from '../add-connection.tsx'
import { COLUMNS, type PeopleColumn } from '../asked.ts'
import { deleteOne, openDetails } from '../open.ts'
import { PersonEditor } from '../person-editor.tsx'
import { usePartnerName } from '../partner-name.ts'
import { isTheirs, personSaid } from '../said.ts'
import { InPlace } from './in-place.tsx'
import styles from './outline.module.css'
import { ConnectionLine } from './connection-line.tsx'

type PersonProps = {
  id: string
  connections: readonly string[]
  isOpen: boolean
  isChosen: boolean
  onFold: (id: string) => void
}

/** A person or group; open, with what is known of them and their connections. */
export const Person = memo(({ id, connections, isOpen, isChosen, onFold }: PersonProps) => {
  const live = useLive()
  const view = useMapView()
  const actor = useItem(live.actors, id)
  if (!actor) return null
  const name = nameOf(actor)
  const chosen = { kind: 'actors', id } as const
  return (
    <li className={styles.person} data-item={`actors/${id}`} data-chosen={isChosen || undefined}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={words.outline.open(name)}
          onClick={() => onFold(id)}
        >
          <ChevronDown aria-hidden />
        </button>
        <h4>
          <InPlace
            label={words.field(words.columns.people.name, name)}
            says={name}
            isTheirs
            editor={(onLeave) => <PersonEditor actor={actor} column="name" onLeave={onLeave} />}
          />
        </h4>
        <span className={styles.brief}>{briefOf(actor, connections.length)}</span>
        {actor.status === 'proposed' && <span className={styles.new}>{isNew}</span>}
        <WhoIsAt presence={live.map.presence} item={`actors/${id}`} />
        <span className={styles.actions}>
          <Button look="icon" aria-label={words.details(name)} onPress={() => openDetails(view, chosen)}>
            <PanelRight />
          </Button>
          <Button look="icon" aria-label={words.remove(name)} onPress={() => deleteOne(live, view, chosen)}>
            <Trash2 />
          </Button>
        </span>
      </div>
      {isOpen && (
        <>
          <Known actor={actor} name={name} />
          <ul className={styles.connections} aria-label={words.outline.connectionsOf(name)}>
            {connections.map((connection) => (
              <ConnectionLine key={connection} id={connection} end={id} />
            ))}
            {connections.length === 0 && <li className={styles.none}>{map.connection.none}</li>}
          </ul>
          <MoreConnections id={id} name={name} />
        </>
      )}
    </li>
  )
})

const briefOf = ({ at }: Actor, connections: number): string => {
  const { influence, position } = at ?? {}
  const say = influence === undefined ? map.lanes.say : saySay(influence)
  const stance = position === undefined ? map.lanes.stance : sayPosition(position)
  return `${at ? map.panel.place(say, stance) : map.panel.notPlaced} · ${words.filter.connections(connections, connections)}`
}

const KNOWN = COLUMNS.people.filter((column) => column !== 'name' && column !== 'connections')

/** What nobody has said. */
const UNKNOWN: Partial<Record<PeopleColumn, string>> = {
  touch: words.nobody,
  nextStep: map.fields.nobodyTakes,
  nextStepBy: map.fields.nobodyTakes,
  nextStepDue: map.fields.nobodyTakes,
}

/** Who takes the next step, and when, is asked once there is one. */
const isAsked = ({ nextStep, nextStepBy, nextStepDue }: Actor, column: PeopleColumn): boolean =>
  (column !== 'nextStepBy' && column !== 'nextStepDue') ||
  [nextStep?.trim(), nextStepBy, nextStepDue].some((said) => said !== undefined && said !== '')

/** What is known of somebody: each answer is pressed to be changed. */
const Known = ({ actor, name }: { actor: Actor; name: string }) => {
  const touch = usePartnerName(actor.touch)
  const by = usePartnerName(actor.nextStepBy)
  return (
    <dl className={styles.known} aria-label={words.outline.what(name)}>
      {KNOWN.filter((column) => isAsked(actor, column)).map((column) => {
        const said = personSaid(actor, column, { touch, by, connections: 0 })
        const says = said ?? UNKNOWN[column] ?? words.isUnknown
        return (
          <div key={column}>
            <dt>{words.columns.people[column]}</dt>
            <dd>
              <InPlace
                label={words.field(words.columns.people[column], says)}
                says={says}
                isTheirs={said !== undefined && isTheirs(column)}
                className={said === undefined ? styles.unknown : ''}
                editor={(onLeave) => <PersonEditor actor={actor} column={column} onLeave={onLeave} />}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The form comes with a press: it names everybody. */
const MoreConnections = ({ id, name }: { id: string; name: string }) => {
  const [isOpen, open] = useState(false)
  return (
    <div className={styles.more}>
      <Button look="quiet" aria-expanded={isOpen} onPress={() => open(!isOpen)}>
        {words.addConnectionLabel}
      </Button>
      {isOpen && <AddConnection from={id} label={words.addConnectionOf(name)} />}
    </div>
  )
}
