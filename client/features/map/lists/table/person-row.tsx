import { memo } from 'react'

import { isNew } from '../../../../messages/en/choices.ts'
import { lists as words } from '../../../../messages/en/map-lists.ts'
import { useItem, useLive } from '../../../../live/use-live.ts'
import { WhoIsAt } from '../../../../parts/who.tsx'
import { useMapView } from '../../map-view.ts'
import { nameOf } from '../../words.ts'
import { COLUMNS } from '../asked.ts'
import { deleteOne, openDetails } from '../open.ts'
import { isEditable, PersonEditor } from '../person-editor.tsx'
import { usePartnerName } from '../partner-name.ts'
import { isTheirs, personSaid } from '../said.ts'
import { ActionCell, Cell, type RowState } from './cell.tsx'
import styles from './table.module.css'

/** What nobody has said. */
const UNKNOWN: Partial<Record<string, string>> = {
  touch: words.nobody,
  nextStep: '',
  nextStepBy: '',
  nextStepDue: '',
}

type RowProps = { id: string; connections: number; isChosen: boolean } & RowState

/** A person or group. */
export const PersonRow = memo(({ id, connections, isChosen, ...state }: RowProps) => {
  const live = useLive()
  const view = useMapView()
  const actor = useItem(live.actors, id)
  const touch = usePartnerName(actor?.touch)
  const by = usePartnerName(actor?.nextStepBy)
  if (!actor) return null
  const chosen = { kind: 'actors', id } as const
  return (
    <tr
      data-item={`actors/${id}`}
      aria-selected={isChosen}
      data-proposed={actor.status === 'proposed' || undefined}
    >
      {COLUMNS.people.map((column) => (
        <Cell
          key={column}
          row={id}
          column={column}
          state={state}
          isEditable={isEditable(column)}
          says={personSaid(actor, column, { touch, by, connections })}
          unknown={UNKNOWN[column] ?? words.unknown}
          isTheirs={isTheirs(column)}
          className={styles[column]}
          after={
            column === 'name' && (
              <>
                {actor.status === 'proposed' && <span className={styles.new}>{isNew}</span>}
                <WhoIsAt presence={live.map.presence} item={`actors/${id}`} />
              </>
            )
          }
          editor={() => (
            <PersonEditor
              actor={actor}
              column={column}
              onLeave={(how) => state.leave({ row: id, column }, how)}
            />
          )}
          onPress={() => view.choose(chosen)}
        />
      ))}
      <ActionCell
        row={id}
        name={nameOf(actor)}
        state={state}
        onOpen={() => openDetails(view, chosen)}
        onDelete={() => deleteOne(live, view, chosen)}
      />
    </tr>
  )
})
