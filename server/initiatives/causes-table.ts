import type { PowerMap } from '../../shared/model/map.ts'
import { CAUSES_HEAD } from '../../shared/words/causes-sheet.ts'
import { connectionsMutual, connectionsThere } from '../../shared/words/choices-said.ts'
import type { Table } from './columns.ts'

const PEOPLE = 'Shown by people and groups'
const CONNECTIONS = 'Shown by connections'

/** How the way power is held adds to the problem, in order, with those who show it by name; who is gone is left out. */
export const causesTable = ({ causes, actors, connections }: PowerMap): Table => {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const sentences = new Map(
    connections.map(({ id, from, to, kind, mutual }) => [
      id,
      `${names.get(from) ?? ''} ${(mutual ? connectionsMutual : connectionsThere)[kind]} ${names.get(to) ?? ''}`,
    ]),
  )
  const said = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => of.get(id) ?? [])
  return {
    columns: [CAUSES_HEAD, PEOPLE, CONNECTIONS],
    days: [],
    rows: causes.map((one) => ({
      [CAUSES_HEAD]: one.text,
      [PEOPLE]: said(one.actors, names),
      [CONNECTIONS]: said(one.connections, sentences),
    })),
  }
}
