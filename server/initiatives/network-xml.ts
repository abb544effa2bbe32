import { type Cell, type Row, type Table } from './columns.ts'
import { wordsOf } from './csv.ts'

/** The map as GraphML and GEXF: the same columns as in its tables, as attributes of nodes and edges. */

export type MapTables = { actors: Table; connections: Table }

/** What would be read as markup is written out. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"\n\r\t]/g, (letter) => `&#${letter.codePointAt(0)};`)

const isFilled = (cell: Cell): boolean => cell !== undefined && wordsOf(cell) !== ''

type Attribute = { id: string; column: string; isNumber: boolean }

/** The columns that are not said by the elements themselves. */
const attributesOf = ({ columns, rows }: Table, prefix: string, own: readonly string[]): Attribute[] =>
  columns
    .filter((column) => !own.includes(column))
    .map((column, i) => ({
      id: `${prefix}${i}`,
      column,
      isNumber: rows.some((row) => typeof row[column] === 'number'),
    }))

const cellOf = (row: Row, column: string): string => escaped(wordsOf(row[column]))

const ENDS = ['ID', 'From', 'To', 'From ID', 'To ID'] as const
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

export const graphmlOf = ({ actors, connections }: MapTables): string => {
  const ofNodes = attributesOf(actors, 'n', ['ID'])
  const ofEdges = attributesOf(connections, 'e', ENDS)
  const key = (of: string, { id, column, isNumber }: Attribute) =>
    `<key id="${id}" for="${of}" attr.name="${escaped(column)}" attr.type="${isNumber ? 'double' : 'string'}"/>`
  const data = (row: Row, all: readonly Attribute[]) =>
    all
      // a name that is not said is said to be none: readers take the id for it otherwise
      .filter(({ column }) => column === 'Label' || isFilled(row[column]))
      .map(({ id, column }) => `<data key="${id}">${cellOf(row, column)}</data>`)
      .join('')
  const lines = [
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...ofNodes.map((one) => key('node', one)),
    ...ofEdges.map((one) => key('edge', one)),
    '<graph edgedefault="directed">',
    ...actors.rows.map((row) => `<node id="${cellOf(row, 'ID')}">${data(row, ofNodes)}</node>`),
    ...connections.rows.map(
      (row) =>
        `<edge id="${cellOf(row, 'ID')}" source="${cellOf(row, 'From ID')}" target="${cellOf(row, 'To ID')}" directed="${row.Direction !== 'mutual'}">${data(row, ofEdges)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
  ]
  return `${XML}${lines.join('\n')}\n`
}

export const gexfOf = ({ actors, connections }: MapTables): string => {
  const ofNodes = attributesOf(actors, 'n', ['ID', 'Label'])
  const ofEdges = attributesOf(connections, 'e', [...ENDS, 'Direction'])
  const declared = (of: string, all: readonly Attribute[]) => [
    `<attributes class="${of}">`,
    ...all.map(
      ({ id, column, isNumber }) =>
        `<attribute id="${id}" title="${escaped(column)}" type="${isNumber ? 'double' : 'string'}"/>`,
    ),
    '</attributes>',
  ]
  const values = (row: Row, all: readonly Attribute[]) =>
    `<attvalues>${all
      .filter(({ column }) => isFilled(row[column]))
      .map(({ id, column }) => `<attvalue for="${id}" value="${cellOf(row, column)}"/>`)
      .join('')}</attvalues>`
  const lines = [
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph defaultedgetype="directed" mode="static">',
    ...declared('node', ofNodes),
    ...declared('edge', ofEdges),
    '<nodes>',
    ...actors.rows.map(
      (row) =>
        `<node id="${cellOf(row, 'ID')}" label="${cellOf(row, 'Label')}">${values(row, ofNodes)}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...connections.rows.map(
      (row) =>
        `<edge id="${cellOf(row, 'ID')}" source="${cellOf(row, 'From ID')}" target="${cellOf(row, 'To ID')}" type="${row.Direction === 'mutual' ? 'mutual' : 'directed'}">${values(row, ofEdges)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
  ]
  return `${XML}${lines.join('\n')}\n`
}
