import { actors, connections } from '../../shared/model/kinds.ts'
import type { PowerMap } from '../../shared/model/map.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { causesTable } from './causes-table.ts'
import { rowsOf, type Table } from './columns.ts'
import { csv } from './csv.ts'
import { kumuOf } from './kumu.ts'
import { NAMELESS_KINDS, namelessMap } from './nameless.ts'
import { gexfOf, graphmlOf, type MapTables } from './network-xml.ts'

type Made = string | Promise<ArrayBuffer>
type AllTables = MapTables & { causes: Table }

/** Every file that the map leaves as. */
const FORMS: Readonly<Record<string, (tables: AllTables) => Made>> = {
  'actors.csv': (tables) => csv(tables.actors),
  'connections.csv': (tables) => csv(tables.connections),
  'map.xlsx': async (tables) => {
    // a library of its own, for those who ask for it
    const { workbookOf } = await import('./workbook.ts')
    // the names by which Kumu knows what the sheets hold
    return workbookOf([
      { name: 'Elements', table: tables.actors },
      { name: 'Connections', table: tables.connections },
      // Kumu passes over a sheet of another name
      ...(tables.causes.rows.length > 0 ? [{ name: 'Problem', table: tables.causes }] : []),
    ])
  },
  'map.kumu.json': (tables) => JSON.stringify(kumuOf(tables), null, 2),
  'map.graphml': graphmlOf,
  'map.gexf': gexfOf,
}

type Read = { plan: Plan; map: PowerMap }

const tablesOf = ({ plan, map }: Read): AllTables => ({
  actors: rowsOf({ plan, map }, actors, map.actors),
  connections: rowsOf({ plan, map }, connections, map.connections),
  causes: causesTable(map),
})

const namelessTables = ({ plan, map: named }: Read): AllTables => {
  const map = namelessMap(named)
  return {
    actors: rowsOf({ plan, map }, NAMELESS_KINDS.actors, map.actors),
    connections: rowsOf({ plan, map }, NAMELESS_KINDS.connections, map.connections),
    // of words, a map without names has none
    causes: causesTable(map),
  }
}

/** `map.xlsx` → `map-without-names.xlsx` */
const nameless = (file: string): string => file.replace('.', '-without-names.')

/** The map's files by name, each with names and without. */
export const MAP_FILES: Readonly<Record<string, (read: Read) => Made>> = Object.fromEntries(
  Object.entries(FORMS).flatMap(([file, make]): [string, (read: Read) => Made][] => [
    [file, (read) => make(tablesOf(read))],
    [nameless(file), (read) => make(namelessTables(read))],
  ]),
)
