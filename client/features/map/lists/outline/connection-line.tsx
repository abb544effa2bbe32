import { PanelRight, Trash2 } from 'lucide-react'

import { useItem, useLive } from '../../../../live/use-live.ts'
import { isNew } from '../../../../messages/en/choices.ts'
import { lists as words } from '../../../../messages/en/map-lists.ts'
import { map } from '../../../../messages/en/map.ts'
import { Button } from '../../../../ui/button.tsx'
import { ConnectionSample } from '../../connection-line.tsx'
import { useMapView } from '../../map-view.ts'
import { nameOf, sentenceOf, wordFrom } from '../../words.ts'
import type { ConnectionColumn } from '../asked.ts'
import { deleteOne, openDetails } from '../open.ts'
import { connectionSaid } from '../said.ts'
import { ConnectionEditor } from '../connection-editor.tsx'
import { InPlace } from './in-place.tsx'
import styles from './outline.module.css'

/** A connection as it is told from one of its ends; each part of it is changed where it stands. */
export const ConnectionLine = ({ id, end }: { id: string; end: string }) => {
  const live = useLive()
  const view = useMapView()
  const connection = useItem(live.connections, id)
  const other = connection?.from === end ? 'to' : 'from'
  const actor = useItem(live.actors, connection?.[other] ?? '')
  if (!connection || !actor) return null
  const sentence = sentenceOf(connection, live.actors.get)
  const chosen = { kind: 'connections', id } as const
  const part = (column: ConnectionColumn, says: string, isTheirs = false) => (
    <InPlace
      label={words.field(words.columns.connections[column], says)}
      says={says}
      isTheirs={isTheirs}
      editor={(onLeave) => <ConnectionEditor connection={connection} column={column} onLeave={onLeave} />}
    />
  )
  return (
    <li className={styles.connection} data-item={`connections/${id}`}>
      <ConnectionSample kind={connection.kind} proposed={connection.status === 'proposed'} />
      {part('kind', wordFrom(connection, end))}
      <b>{part(other, nameOf(actor), true)}</b>
      {part('strength', connectionSaid(connection, 'strength', live.actors.get) ?? words.strengthUnknown)}
      {part(
        'note',
        connectionSaid(connection, 'note', live.actors.get) ?? words.addNote,
        connection.note !== undefined,
      )}
      {connection.status === 'proposed' && <span className={styles.new}>{isNew}</span>}
      <span className={styles.actions}>
        <Button
          look="icon"
          aria-label={map.connection.change(sentence)}
          onPress={() => openDetails(view, chosen)}
        >
          <PanelRight />
        </Button>
        <Button
          look="icon"
          aria-label={map.connection.remove(sentence)}
          onPress={() => deleteOne(live, view, chosen)}
        >
          <Trash2 />
        </Button>
      </span>
    </li>
  )
}
