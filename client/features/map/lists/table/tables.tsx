import { useLive, useStore } from '../../../../live/use-live.ts'
import { lists as words } from '../../../../messages/en/map-lists.ts'
import { useMapView } from '../../map-view.ts'
import type { Arranged } from '../arrange.ts'
import { type Asked, COLUMNS } from '../asked.ts'
import { openDetails } from '../open.ts'
import { isEditable as canEditConnection } from '../connection-editor.tsx'
import { DataTable } from './data-table.tsx'
import { PersonRow } from './person-row.tsx'
import { ConnectionRow } from './connection-row.tsx'

type TablesProps = { arranged: Arranged; asked: Asked }

/** Everybody on the map, or all connections: a row each. */
export const Tables = (props: TablesProps) =>
  props.asked.table === 'connections' ? <ConnectionsTable {...props} /> : <PeopleTable {...props} />

const PeopleTable = ({ arranged: { people, degree }, asked }: TablesProps) => {
  const view = useMapView()
  const chosen = new Set(useStore(view.chosen).map(({ id }) => id))
  return (
    <DataTable
      label={words.people}
      columns={COLUMNS.people}
      names={words.columns.people}
      sort={asked.people}
      ids={people}
      onOpen={(id) => openDetails(view, { kind: 'actors', id })}
      canEdit={(_id, column) => column !== 'connections'}
      row={(id, state) => (
        <PersonRow key={id} id={id} connections={degree.get(id) ?? 0} isChosen={chosen.has(id)} {...state} />
      )}
    />
  )
}

const ConnectionsTable = ({ arranged: { connections }, asked }: TablesProps) => {
  const live = useLive()
  const view = useMapView()
  const chosen = new Set(useStore(view.chosen).map(({ id }) => id))
  const canEdit = (id: string, column: string): boolean => {
    const [connection, known] = [live.connections.get(id), COLUMNS.connections.find((one) => one === column)]
    return connection !== undefined && known !== undefined && canEditConnection(known, connection)
  }
  return (
    <DataTable
      label={words.connections}
      columns={COLUMNS.connections}
      names={words.columns.connections}
      sort={asked.connections}
      ids={connections}
      onOpen={(id) => openDetails(view, { kind: 'connections', id })}
      canEdit={canEdit}
      row={(id, state) => <ConnectionRow key={id} id={id} isChosen={chosen.has(id)} {...state} />}
    />
  )
}
