import { goalIn, type Template, TEMPLATES } from '../content/templates.ts'
import { plainName } from '../names.ts'
import { cellKey } from './cells.ts'
import type { PartName } from './kinds.ts'
import type { Plan } from './plan.ts'

/**
 * Where everything goes when a plan takes on another template: worked out from the plan alone, so that what is shown
 * beforehand is what is then written. No activity loses its place.
 */

/** What becomes of a column or row: it stays, it becomes one of the template's (by the template's id), or it goes. */
export type Fate = 'stays' | 'goes' | { becomes: string }

export type Reshaping = {
  template: Template
  /** Whether the template's parts come first, and it gives its name to rows and columns; or they are put behind. */
  how: 'switch' | 'add'
  /** What somebody chose, by the id of a column or row. The others are matched by key and by name. */
  fates: Readonly<Record<string, Fate>>
}

/** A column or row as it will be. `from`: what becomes it, the first of them keeping its own id; nothing for a new one. */
export type PartAfter = {
  /** The template's own id; none for one that is not of the template. */
  key?: string
  name: string
  from: string[]
  /** How the first one was matched: its name is kept, but for one that was chosen by hand. */
  by?: 'key' | 'name' | 'hand'
}

export type Shape = Record<PartName, PartAfter[]> & {
  /** What becomes of each column and row that is there. */
  fates: Record<string, Fate>
  /** The place of each activity that had one: indexes in `phases` and `components`. */
  places: Map<string, { phase: number; component: number }>
}

type Part = { id: string; name: string; key?: string; hidden: boolean }
type TemplatePart = { id: string; name: string }

/** The plan as a template will make it. */
export const shapeOf = (plan: Plan, reshaping: Reshaping): Shape => {
  const phases = partsAfter(plan, 'phases', reshaping)
  const components = partsAfter(plan, 'components', reshaping)
  const [columnOf, rowOf] = [indexes(phases.parts), indexes(components.parts)]
  const places: Shape['places'] = new Map()
  for (const { id, place } of plan.activities) {
    const [phase, component] = [columnOf.get(place.phase), rowOf.get(place.component)]
    if (phase !== undefined && component !== undefined) places.set(id, { phase, component })
  }
  return {
    phases: phases.parts,
    components: components.parts,
    fates: Object.fromEntries([...phases.fates, ...components.fates]),
    places,
  }
}

const indexes = (parts: readonly PartAfter[]): Map<string, number> =>
  new Map(parts.flatMap(({ from }, at) => from.map((id) => [id, at] as const)))

const partsAfter = (plan: Plan, kind: PartName, { template, how, fates }: Reshaping) => {
  const there: readonly Part[] = plan[kind]
  const templates: readonly TemplatePart[] = template[kind]
  const matches = matchesOf(there, templates)
  const settled = new Map<string, Fate>(
    there.map((part) => {
      const match = matches.get(part.id)
      const own = how === 'switch' && isUntouched(plan, kind, part) ? 'goes' : 'stays'
      const chosen = fates[part.id] ?? (match ? { becomes: match.id } : own)
      return [part.id, isPossible(plan, kind, part, templates, chosen) ? chosen : 'stays']
    }),
  )
  const becoming = (id: string) =>
    there.filter((part) => {
      const fate = settled.get(part.id)
      return typeof fate === 'object' && fate.becomes === id
    })
  const ofTemplate = templates.map(({ id, name }): PartAfter => {
    // whoever is it already comes before those that join it
    const from = becoming(id).toSorted(
      (a, b) => Number(matches.get(b.id)?.id === id) - Number(matches.get(a.id)?.id === id),
    )
    const [first] = from
    if (!first) return { key: id, name, from: [] }
    const match = matches.get(first.id)
    const by = match?.id === id ? match.by : 'hand'
    return { key: id, name: by === 'hand' ? name : first.name, from: from.map((part) => part.id), by }
  })
  const staying = there
    .filter((part) => settled.get(part.id) === 'stays')
    .map(({ id, name }): PartAfter => ({ name, from: [id] }))
  return {
    fates: settled,
    parts: how === 'switch' ? [...ofTemplate, ...staying] : behind(there, ofTemplate, staying),
  }
}

/** What is there in its own order, and behind it what is new. */
const behind = (there: readonly Part[], ofTemplate: PartAfter[], staying: PartAfter[]): PartAfter[] => {
  const at = ({ from }: PartAfter) => there.findIndex(({ id }) => id === from[0])
  const old = [...ofTemplate.filter(({ from }) => from.length > 0), ...staying]
  return [...old.toSorted((a, b) => at(a) - at(b)), ...ofTemplate.filter(({ from }) => from.length === 0)]
}

/** The template's part that each is already: by the template's own id, else by name; one each. */
const matchesOf = (there: readonly Part[], templates: readonly TemplatePart[]) => {
  const matches = new Map<string, { id: string; by: 'key' | 'name' }>()
  const taken = new Set<string>()
  const match = (by: 'key' | 'name', isIt: (part: Part, other: TemplatePart) => boolean) => {
    for (const other of templates) {
      const part = there.find((one) => !matches.has(one.id) && isIt(one, other))
      if (!part || taken.has(other.id)) continue
      taken.add(other.id)
      matches.set(part.id, { id: other.id, by })
    }
  }
  match('key', (part, other) => part.key === other.id)
  match('name', (part, other) => plainName(part.name) === plainName(other.name))
  return matches
}

/** What holds activities does not go, and what the template has not cannot be become. */
const isPossible = (
  plan: Plan,
  kind: PartName,
  part: Part,
  templates: readonly TemplatePart[],
  fate: Fate,
): boolean => {
  if (typeof fate === 'object') return templates.some(({ id }) => id === fate.becomes)
  return fate === 'stays' || !holdsAny(plan, kind, part.id)
}

/** What is there no more afterwards: what has gone, and what has joined another. */
export const goneFrom = (plan: Plan, shape: Shape, kind: PartName): Part[] => {
  const parts: readonly Part[] = plan[kind]
  const left = new Set(shape[kind].flatMap(({ from }) => from.slice(0, 1)))
  return parts.filter(({ id }) => !left.has(id))
}

/** Whether there are activities in a column or row. */
export const holdsAny = ({ activities }: Plan, kind: PartName, id: string): boolean =>
  activities.some(({ place }) => place[placeKey(kind)] === id)

const placeKey = (kind: PartName) => (kind === 'phases' ? 'phase' : 'component')

/** Whether a column or row is as a template made it, with nothing in it: nothing of it is a group's own. */
const isUntouched = (plan: Plan, kind: PartName, part: Part): boolean => {
  const made = madeAs(kind, part.key)
  if (!made || part.hidden || part.name !== made.name || holdsAny(plan, kind, part.id)) return false
  const { starts, ends } = plan.phases.find(({ id }) => id === part.id) ?? {}
  const purpose = plan.components.find(({ id }) => id === part.id)?.purpose ?? ''
  if (starts !== undefined || ends !== undefined || (purpose !== '' && purpose !== made.purpose)) return false
  return goalsOf(plan, kind, part.id).every(({ goal, framework }) => goal === framework)
}

const madeAs = (kind: PartName, key: string | undefined): (TemplatePart & { purpose?: string }) | undefined =>
  TEMPLATES.flatMap((template): readonly TemplatePart[] => template[kind]).find(({ id }) => id === key)

/** The goals of a column's or row's cells, each with what the framework says there. */
const goalsOf = (plan: Plan, kind: PartName, part: string) =>
  plan.cells
    .filter((cell) => cell[placeKey(kind)] === part)
    .map(({ phase, component, goal }) => ({
      goal,
      framework: frameworkGoal(plan, phase, component),
    }))

const frameworkGoal = ({ phases, components }: Plan, phase: string, component: string): string | undefined =>
  goalIn(phases.find(({ id }) => id === phase)?.key, components.find(({ id }) => id === component)?.key)?.goal

/**
 * The goals that cells get, by the ids and keys of what they will be in: the template's, where there is none that a
 * group wrote; those of a column or row that is joined to another, where that one has none.
 */
export const goalsAfter = (
  plan: Plan,
  { template, how }: Reshaping,
  shape: Shape,
): { phase: number; component: number; goal: string }[] => {
  const was = new Map(plan.cells.map(({ phase, component, goal }) => [cellKey(phase, component), goal]))
  return shape.phases.flatMap((column, phase) =>
    shape.components.flatMap((row, component) => {
      const written = column.from.flatMap((p) =>
        row.from.flatMap((c) => {
          const goal = was.get(cellKey(p, c))
          const isOld = how === 'switch' && goal === frameworkGoal(plan, p, c)
          return goal === undefined ? [] : [{ goal, isOld }]
        }),
      )
      const own = written.find(({ isOld }) => !isOld) ?? (isOfTemplate(column, row) ? undefined : written[0])
      const at = template.phases.findIndex(({ id }) => id === column.key)
      const goal = own?.goal ?? template.cells[row.key ?? '']?.[at] ?? written[0]?.goal
      return goal ? [{ phase, component, goal }] : []
    }),
  )
}

const isOfTemplate = (column: PartAfter, row: PartAfter): boolean =>
  column.key !== undefined && row.key !== undefined
