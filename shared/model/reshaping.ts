import type * as Y from 'yjs'

import type { Template } from '../content/templates.ts'
import { byPlace, moveActivities } from './activities.ts'
import { setCellGoal } from './cells.ts'
import { deleteItems, setFields, setKeys, writeField } from './collection.ts'
import { edit, prepare } from './edit.ts'
import { components, partKind, type PartName, phases, planAbout } from './kinds.ts'
import { firstOrders } from './order.ts'
import { type Plan, readPlan } from './plan.ts'
import { goalsAfter, goneFrom, type PartAfter, type Reshaping, type Shape, shapeOf } from './reshape.ts'
import { nextHue } from './structure.ts'

/**
 * Gives a plan another template's columns and rows, or adds them, as `shapeOf` says of the plan as it is now: who wrote
 * something meanwhile keeps it. `by`: who does it, for what is deleted.
 */
export const reshape = (doc: Y.Doc, reshaping: Reshaping, by?: string): void => {
  const plan = readPlan(doc)
  const shape = shapeOf(plan, reshaping)
  const newPhases = preparePhases(doc, reshaping.template, shape.phases)
  const newComponents = prepareComponents(doc, plan, reshaping.template, shape.components)
  const ids = {
    phases: withNew(shape.phases, newPhases.ids),
    components: withNew(shape.components, newComponents.ids),
  }
  edit(doc, () => {
    newPhases.show()
    newComponents.show()
    if (reshaping.how === 'switch') doc.getMap(planAbout.name).set('template', reshaping.template.id)
    writeParts(doc, 'phases', shape.phases, ids.phases)
    writeParts(doc, 'components', shape.components, ids.components)
    writeWords(doc, plan, reshaping.template, shape, ids)
    for (const { phase, component, goal } of goalsAfter(plan, reshaping, shape))
      setCellGoal(doc, ids.phases[phase] ?? '', ids.components[component] ?? '', goal)
    moveJoined(doc, plan, shape, ids)
    const gone = (kind: PartName) => goneFrom(plan, shape, kind).map(({ id }) => ({ kind, id }))
    deleteItems(doc, [...gone('phases'), ...gone('components')], by)
  })
}

type Ids = Record<PartName, string[]>

const preparePhases = (doc: Y.Doc, template: Template, after: readonly PartAfter[]) => {
  const orders = firstOrders(after.length)
  const fresh = after.flatMap(({ key, name, from }, at) => {
    const note = template.phases.find(({ id }) => id === key)?.note
    return from.length > 0 ? [] : [{ key, name, note, order: orders[at] }]
  })
  return prepare(doc, phases, fresh)
}

const prepareComponents = (doc: Y.Doc, plan: Plan, template: Template, after: readonly PartAfter[]) => {
  const orders = firstOrders(after.length)
  const left = new Set(after.flatMap(({ from }) => from.slice(0, 1)))
  const taken = plan.components.filter(({ id }) => left.has(id)).map(({ hue }) => hue)
  const fresh = after.flatMap(({ key, name, from }, at) => {
    const purpose = template.components.find(({ id }) => id === key)?.purpose
    if (from.length > 0) return []
    const hue = nextHue(taken)
    taken.push(hue)
    return [{ key, name, purpose, hue, order: orders[at] }]
  })
  return prepare(doc, components, fresh)
}

/** The ids of all that will be there. */
const withNew = (after: readonly PartAfter[], made: readonly string[]): string[] => {
  const fresh = [...made]
  return after.map(({ from }) => from[0] ?? fresh.shift() ?? '')
}

/** Orders, the template's own ids, and its names for what was chosen by hand to become one of its parts. */
const writeParts = (
  doc: Y.Doc,
  kind: PartName,
  after: readonly PartAfter[],
  ids: readonly string[],
): void => {
  const orders = firstOrders(after.length)
  after.forEach(({ key, name, by }, at) => {
    const id = ids[at] ?? ''
    setKeys(doc, partKind(kind), id, { order: orders[at], ...(key !== undefined && { key }) })
    if (by === 'hand') writeField(doc, partKind(kind), id, 'name', name)
  })
}

/** The template's words about a part that has none. */
const writeWords = (doc: Y.Doc, plan: Plan, template: Template, shape: Shape, ids: Ids): void => {
  shape.phases.forEach(({ key }, at) => {
    const was = plan.phases.find(({ id }) => id === ids.phases[at])
    const note = template.phases.find(({ id }) => id === key)?.note
    if (was && note && !was.note) setFields(doc, phases, was.id, { note })
  })
  shape.components.forEach(({ key }, at) => {
    const was = plan.components.find(({ id }) => id === ids.components[at])
    const purpose = template.components.find(({ id }) => id === key)?.purpose
    if (was && purpose && !was.purpose) setFields(doc, components, was.id, { purpose })
  })
}

/** What was in a column or row that joins another goes to the same cell of that one, behind what is there. */
const moveJoined = (doc: Y.Doc, plan: Plan, { places }: Shape, ids: Ids): void => {
  const moving = new Map<string, { phase: string; component: string; all: string[] }>()
  for (const { id, place } of plan.activities.toSorted(byPlace)) {
    const at = places.get(id)
    if (!at) continue
    const [phase, component] = [ids.phases[at.phase] ?? '', ids.components[at.component] ?? '']
    if (phase === place.phase && component === place.component) continue
    const key = `${phase}/${component}`
    const group = moving.get(key) ?? { phase, component, all: [] }
    group.all.push(id)
    moving.set(key, group)
  }
  for (const { phase, component, all } of moving.values()) moveActivities(doc, all, { phase, component })
}
