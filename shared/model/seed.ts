import * as Y from 'yjs'

import { AGENDA_SECTIONS } from '../content/guidance.ts'
import type { Template } from '../content/templates.ts'
import { newId } from '../ids.ts'
import { cellKey } from './cells.ts'
import { edit } from './edit.ts'
import { type Fields, type Given, type ItemKind, newEntry, type RootKind, type Values } from './kind.ts'
import { agenda, cells, components, mapAbout, phases, planAbout } from './kinds.ts'
import { firstOrders } from './order.ts'
import { hueOf } from './structure.ts'

/** Fills a new plan from a template: once, on the server, since two who seed would get two of each. */
export const seedPlan = (doc: Y.Doc, { title, template }: { title: string; template: Template }): void =>
  edit(doc, () => {
    seedRoot(doc, planAbout, { title, template: template.id })
    const columns = seedItems(
      doc,
      phases,
      template.phases.map(({ id, name, note }) => ({ key: id, name, note })),
    )
    const rows = seedItems(
      doc,
      components,
      template.components.map(({ id, name, purpose }, i) => ({ key: id, name, purpose, hue: hueOf(i) })),
    )
    template.components.forEach(({ id }, row) =>
      columns.forEach((phase, column) => {
        const goal = template.cells[id]?.[column]
        if (goal) doc.getMap(cells.name).set(cellKey(phase, rows[row] ?? ''), goal)
      }),
    )
    seedItems(
      doc,
      agenda,
      AGENDA_SECTIONS.map(({ id, name, prompt }) => ({ key: id, name, prompt })),
    )
  })

/** Fills a new, empty map. */
export const seedMap = (doc: Y.Doc): void => edit(doc, () => seedRoot(doc, mapAbout, {}))

const seedRoot = <F extends Fields>(doc: Y.Doc, { name, fields }: RootKind<F>, given: Partial<Values<F>>) => {
  for (const [key, value] of newEntry(fields, given)) doc.getMap(name).set(key, value)
}

/** Items in this order. Returns their ids. */
const seedItems = <F extends Fields>(
  doc: Y.Doc,
  { name, fields }: ItemKind<F>,
  all: readonly Given<F>[],
): string[] => {
  const orders = firstOrders(all.length)
  return all.map((given, i) => {
    const id = newId()
    doc.getMap(name).set(id, new Y.Map(newEntry(fields, { ...given, order: orders[i] })))
    return id
  })
}
