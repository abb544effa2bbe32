import { Store } from '../../../net/store.ts'
import type { Arrangement } from '../arrangement.ts'

/** Which activities one has chosen, to do something with all of them. */
export const createChoice = () => ({
  ids: new Store<ReadonlySet<string>>(NONE),
  /** The one from which on more are chosen with Shift. */
  from: new Store<string | undefined>(undefined),
  /** Whether a tap chooses rather than opens: from the first long press on, until nothing is chosen. */
  byTaps: new Store(false),
  /** Whether it is asked if all of them are to be deleted. */
  isAsking: new Store(false),
})

export type Choice = ReturnType<typeof createChoice>

const NONE: ReadonlySet<string> = new Set()

/** `from`: where the next row of them begins; as before if it is not said. */
export const choose = (choice: Choice, ids: Iterable<string>, from?: string): void => {
  const next = new Set(ids)
  if (next.size === 0) return clearChoice(choice)
  if (from !== undefined) choice.from.set(from)
  choice.ids.set(next)
}

export const toggleChosen = (choice: Choice, id: string): void => {
  const next = new Set(choice.ids.get())
  if (!next.delete(id)) next.add(id)
  choose(choice, next, id)
}

export const clearChoice = (choice: Choice): void => {
  choice.ids.set(NONE)
  choice.from.set(undefined)
  choice.byTaps.set(false)
  choice.isAsking.set(false)
}

/**
 * All activities on screen from one to another: down their column, or, where they are in two columns, of all cells of
 * the rectangle between the two.
 */
export const between = (arrangement: Arrangement, from: string, to: string): string[] => {
  const [a, b] = [placeIn(arrangement, from), placeIn(arrangement, to)]
  if (!a || !b) return [to]
  const { columns, rows, cells } = arrangement
  const part = (all: readonly string[], one: number, other: number) =>
    all.slice(Math.min(one, other), Math.max(one, other) + 1)
  const all = part(columns, a.column, b.column).flatMap((phase) =>
    part(rows, a.row, b.row).flatMap((component) => cells.get(`${phase}/${component}`)?.ids ?? []),
  )
  return a.column === b.column ? part(all, all.indexOf(from), all.indexOf(to)) : all
}

const placeIn = ({ columns, rows, cells }: Arrangement, id: string) => {
  for (const [column, phase] of columns.entries())
    for (const [row, component] of rows.entries())
      if (cells.get(`${phase}/${component}`)?.ids.includes(id)) return { column, row }
  return undefined
}
