import { Store } from '../../../net/store.ts'
import { activityOf, cardStop, findStop, type Layout } from '../grid/stops.ts'

/** Which activities one has chosen, to do something with all of them. */
export const createChoice = () => ({
  ids: new Store<ReadonlySet<string>>(NONE),
  /** The stop from which on more are chosen with Shift. */
  from: new Store<string | undefined>(undefined),
  /** Whether a tap chooses rather than opens: from the first long press on, until nothing is chosen. */
  byTaps: new Store(false),
  /** Whether it is asked if all of them are to be deleted. */
  isAsking: new Store(false),
})

export type Choice = ReturnType<typeof createChoice>

const NONE: ReadonlySet<string> = new Set()

/** `from`: the stop where the next row of them begins; as before if it is not said. */
export const choose = (choice: Choice, ids: Iterable<string>, from?: string): void => {
  const next = new Set(ids)
  if (next.size === 0) return clearChoice(choice)
  if (from !== undefined) choice.from.set(from)
  choice.ids.set(next)
}

export const toggleChosen = (choice: Choice, id: string, stop = cardStop(id)): void => {
  const next = new Set(choice.ids.get())
  if (!next.delete(id)) next.add(id)
  choose(choice, next, stop)
}

export const clearChoice = (choice: Choice): void => {
  choice.ids.set(NONE)
  choice.from.set(undefined)
  choice.byTaps.set(false)
  choice.isAsking.set(false)
}

/**
 * All activities from one stop to another: down their column, or, where they are in two columns, of all cells of the
 * rectangle between the two.
 */
export const between = (layout: Layout, from: string, to: string): string[] => {
  const [a, b] = [findStop(layout, from), findStop(layout, to)]
  if (!a || !b) return idsOf([to])
  const rows = layout.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
  const columns = rows.map((cells) =>
    cells.slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1),
  )
  const width = Math.max(...columns.map(({ length }) => length))
  const keys = Array.from({ length: width }, (_, column) =>
    columns.flatMap((cells) => cells[column] ?? []),
  ).flat()
  if (a.column !== b.column) return idsOf(keys)
  const [one, other] = [keys.indexOf(from), keys.indexOf(to)]
  return idsOf(keys.slice(Math.min(one, other), Math.max(one, other) + 1))
}

const idsOf = (keys: readonly string[]): string[] => [
  ...new Set(keys.flatMap((key) => activityOf(key) ?? [])),
]
