import type { Row } from './columns.ts'
import type { MapTables } from './network-xml.ts'

/**
 * The map as Kumu's import reads it (https://docs.kumu.io/guides/import/blueprints): flat elements and connections
 * with the fields of ours beside Kumu's own; ends by id, for labels may be alike.
 */
export const kumuOf = (tables: MapTables) => ({
  elements: tables.actors.rows.map(
    ({ ID: id, Label: label, Type: type, Description: description, Tags: tags, ...more }) => ({
      id,
      label,
      type,
      ...filled({ description: asWritten(description), tags, ...more }),
    }),
  ),
  connections: tables.connections.rows.map(
    ({ ID: id, 'From ID': from, 'To ID': to, From: _from, To: _to, ...fields }) => {
      const { Direction: direction, Type: type, Description: description, Tags: tags, ...more } = fields
      return {
        id,
        from,
        to,
        direction,
        type,
        ...filled({ description: asWritten(description), tags, ...more }),
      }
    },
  ),
})

/** Kumu shows descriptions as HTML: what was written as letters stays letters. */
const asWritten = (text: Row[string]): Row[string] =>
  typeof text === 'string'
    ? text.replaceAll(/&(?=#?\w+;)/g, '&amp;').replaceAll(/<(?=[a-z/!])/gi, '&lt;')
    : text

/** Without what is not known. */
const filled = (fields: Row): Row =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && String(value) !== ''),
  )
