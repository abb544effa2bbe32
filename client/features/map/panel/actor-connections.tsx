import { Trash2 } from 'lucide-react'
import { useState } from 'react'

import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { addConnection } from '../../../../shared/model/connections.ts'
import { deleteItem } from '../../../../shared/model/collection.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { useActors, useConnections } from '../../../live/use-map.ts'
import { map } from '../../../messages/en/map.ts'
import { compareNames } from '../../../messages/locale.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useMapView } from '../map-view.ts'
import { ConnectionSample } from '../connection-line.tsx'
import { connectionsOf } from '../connections.ts'
import { KIND_CHOICES, nameOf, sentenceOf, wordFrom } from '../words.ts'
import styles from './panel.module.css'

/** An actor's connections in words, each to change or delete, and a way to add one without the canvas. */
export const ActorConnections = ({ actor }: { actor: Actor }) => {
  const live = useLive()
  // both lists are watched, since a connection shows while its two ends are there
  useConnections()
  useActors()
  const connections = connectionsOf(live, actor.id)
  return (
    <section className={styles.section}>
      <h4>{map.connection.list}</h4>
      {connections.length === 0 && <p className={styles.under}>{map.connection.none}</p>}
      <ul className={styles.connections}>
        {connections.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} actor={actor} />
        ))}
      </ul>
      <AddConnection from={actor} />
    </section>
  )
}

const ConnectionItem = ({ connection, actor }: { connection: Connection; actor: Actor }) => {
  const live = useLive()
  const { choose } = useMapView()
  const other = live.actors.get(connection.from === actor.id ? connection.to : connection.from)
  const sentence = sentenceOf(connection, live.actors.get)
  return (
    <li>
      <button
        type="button"
        className={styles.connection}
        aria-label={map.connection.change(sentence)}
        onClick={() => choose({ kind: 'connections', id: connection.id })}
      >
        <ConnectionSample kind={connection.kind} proposed={connection.status === 'proposed'} />
        <span>
          {wordFrom(connection, actor.id)} <b dir="auto">{nameOf(other)}</b>
        </span>
      </button>
      <Button
        look="icon"
        aria-label={map.connection.remove(sentence)}
        onPress={() => {
          toast(
            map.deletedConnection,
            live.map.step((doc) => deleteItem(doc, 'connections', connection.id, live.initiative.get().name)),
          )
        }}
      >
        <Trash2 />
      </Button>
    </li>
  )
}

/** "… influences [whom]": a kind, the other one, Add. */
const AddConnection = ({ from }: { from: Actor }) => {
  const live = useLive()
  const view = useMapView()
  const kind = useStore(view.kind)
  const [to, pick] = useState<string>()
  const others = useActors()
    .filter((other) => other.id !== from.id)
    .map((other) => ({ id: other.id, name: nameOf(other) }))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const add = (): void => {
    if (to === undefined) return
    const made = live.map.act((doc) => addConnection(doc, { from: from.id, to, kind }))
    const connection = made === undefined ? undefined : live.connections.get(made)
    if (connection) announce(map.connected(sentenceOf(connection, live.actors.get)))
    pick(undefined)
  }
  return (
    <details className={styles.add}>
      <summary>{map.connection.add}</summary>
      <ChoiceField
        label={map.tools.kinds}
        value={kind}
        choices={KIND_CHOICES}
        onChange={(chosen) => chosen && view.kind.set(chosen)}
      />
      <ChoiceField
        label={map.connection.to}
        value={to}
        nothing={map.connection.choose}
        choices={others}
        onChange={pick}
      />
      <Button isDisabled={to === undefined} onPress={add}>
        {map.panel.addButton}
      </Button>
    </details>
  )
}
