import { memo } from 'react'

import { useItem, useLive } from '../../../../live/use-live.ts'
import { isNew } from '../../../../messages/en/choices.ts'
import { lists as words } from '../../../../messages/en/map-lists.ts'
import { WhoIsAt } from '../../../../parts/who.tsx'
import { ConnectionSample } from '../../connection-line.tsx'
import { useMapView } from '../../map-view.ts'
import { sentenceOf } from '../../words.ts'
import { COLUMNS } from '../asked.ts'
import { deleteOne, openDetails } from '../open.ts'
import { connectionSaid } from '../said.ts'
import { isEditable, ConnectionEditor } from '../connection-editor.tsx'
import { ActionCell, Cell, type RowState } from './cell.tsx'
import styles from './table.module.css'

type RowProps = { id: string; isChosen: boolean } & RowState

/** A connection. */
export const ConnectionRow = memo(({ id, isChosen, ...state }: RowProps) => {
  const live = useLive()
  const view = useMapView()
  const connection = useItem(live.connections, id)
  const ends = [useItem(live.actors, connection?.from ?? ''), useItem(live.actors, connection?.to ?? '')]
  if (!connection || ends.includes(undefined)) return null
  const chosen = { kind: 'connections', id } as const
  return (
    <tr
      data-item={`connections/${id}`}
      aria-selected={isChosen}
      data-proposed={connection.status === 'proposed' || undefined}
    >
      {COLUMNS.connections.map((column) => (
        <Cell
          key={column}
          row={id}
          column={column}
          state={state}
          isEditable={isEditable(column, connection)}
          says={connectionSaid(connection, column, live.actors.get)}
          unknown={column === 'note' ? '' : words.unknown}
          isTheirs={column === 'from' || column === 'to' || column === 'note'}
          className={styles[column]}
          before={column === 'kind' && <ConnectionSample kind={connection.kind} />}
          after={
            column === 'from' && (
              <>
                {connection.status === 'proposed' && <span className={styles.new}>{isNew}</span>}
                <WhoIsAt presence={live.map.presence} item={`connections/${id}`} />
              </>
            )
          }
          editor={() => (
            <ConnectionEditor
              connection={connection}
              column={column}
              onLeave={(how) => state.leave({ row: id, column }, how)}
            />
          )}
          onPress={() => view.choose(chosen)}
        />
      ))}
      <ActionCell
        row={id}
        name={sentenceOf(connection, live.actors.get)}
        state={state}
        onOpen={() => openDetails(view, chosen)}
        onDelete={() => deleteOne(live, view, chosen)}
      />
    </tr>
  )
})
