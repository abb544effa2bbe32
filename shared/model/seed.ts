import * as Y from 'yjs'

import { AGENDA_SECTIONS } from '../content/guidance.ts'
import type { Template } from '../content/templates.ts'
import { newId } from '../ids.ts'
import { SCHEMA } from './about.ts'
import { cellKey } from './cells.ts'
import { edit } from './edit.ts'
import { firstOrders } from './order.ts'

/** Fills a new plan from a template: once, on the server, since two who seed would get two of each. */
export const seedPlan = (doc: Y.Doc, { title, template }: { title: string; template: Template }): void =>
  edit(doc, () => {
    seedAbout(doc, title, template)
    const phaseIds = seedParts(doc, 'phases', template.phases, () => ({}))
    const componentIds = seedParts(doc, 'components', template.components, (component, i) => ({
      purpose: component.purpose,
      hue: (i % 6) + 1,
    }))
    const cells = doc.getMap('cells')
    template.components.forEach((component, row) =>
      template.phases.forEach((_phase, column) => {
        const goal = template.cells[component.id]?.[column]
        if (goal) cells.set(cellKey(phaseIds[column] ?? '', componentIds[row] ?? ''), goal)
      }),
    )
    seedAgenda(doc)
  })

const seedAbout = (doc: Y.Doc, title: string, template: Template): void => {
  const about = doc.getMap('about')
  about.set('title', title)
  about.set('template', template.id)
  about.set('schema', SCHEMA)
  about.set('today', new Y.Text())
  about.set('goal', new Y.Text())
}

const seedParts = <T extends { id: string; name: string; note?: string }>(
  doc: Y.Doc,
  kind: string,
  parts: T[],
  more: (part: T, index: number) => Record<string, unknown>,
): string[] => {
  const orders = firstOrders(parts.length)
  return parts.map((part, i) => {
    const id = newId()
    const fields = { order: orders[i], key: part.id, ...(part.note && { note: part.note }), ...more(part, i) }
    doc.getMap(kind).set(id, new Y.Map<unknown>([['name', new Y.Text(part.name)], ...Object.entries(fields)]))
    return id
  })
}

const seedAgenda = (doc: Y.Doc): void => {
  const orders = firstOrders(AGENDA_SECTIONS.length)
  AGENDA_SECTIONS.forEach(({ id, name, prompt }, i) => {
    const fields = { name, prompt, key: id, order: orders[i], body: new Y.XmlFragment() }
    doc.getMap('agenda').set(newId(), new Y.Map<unknown>(Object.entries(fields)))
  })
}

/** Fills a new, empty map. */
export const seedMap = (doc: Y.Doc): void =>
  edit(doc, () => {
    const about = doc.getMap('about')
    about.set('issue', '')
    about.set('how', new Y.Text())
    about.set('schema', SCHEMA)
  })
