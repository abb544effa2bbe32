import { plainName } from '../../../../shared/names.ts'
import type { PlanNow } from './plan-now.ts'
import { membersOf } from '../../../parts/bring-in/table.ts'

/** What an activity needs: another row of the table, or an activity that is there. */
export type Need = { key: string } | { id: string }

/** What a cell says of it, under its head. */
export type Needed = { head: string; text: string }

type Row = {
  key: string
  row: number
  title: string
  notes?: string
  there?: string
  isIn: boolean
  needed: readonly Needed[]
}
type Tell = (row: number, what: 'no-need' | 'which-need', text: string) => void

/**
 * Finds what rows need by its title: in the table first, else in the plan; of several, the one that is written just like
 * that. What is not there, or may be several, stays a word in the notes.
 */
export const withNeeds = <R extends Row>(rows: readonly R[], plan: PlanNow, tell: Tell) => {
  const find = finder(rows, plan)
  return rows.map(({ needed, ...one }) => {
    const needs = new Map<string, Need>()
    const kept = needed.flatMap(({ head, text }) => {
      const left = membersOf(text).filter((title) => {
        const found = find(title, one.key)
        if (found === 'none') tell(one.row, 'no-need', title)
        else if (found === 'several') tell(one.row, 'which-need', title)
        else needs.set(JSON.stringify(found), found)
        return typeof found === 'string'
      })
      return left.length === 0 ? [] : `${head}: ${left.join('; ')}`
    })
    const notes = [...(one.notes ? [one.notes] : []), ...kept].join('\n')
    return { ...one, notes, needs: [...needs.values()] }
  })
}

/** One that may be meant; `own`: the key of the row that it is, if it is one. */
type Candidate = { title: string; need: Need; own?: string }

const finder = (rows: readonly Row[], { activities }: PlanNow) => {
  const inTable = byTitle(
    rows.flatMap(({ key, title, there, isIn }): Candidate[] => {
      if (isIn) return [{ title, need: { key }, own: key }]
      return there === undefined ? [] : [{ title, need: { id: there }, own: key }]
    }),
  )
  const inPlan = byTitle(activities.map(({ id, title }) => ({ title, need: { id } })))
  return (title: string, own: string): Need | 'none' | 'several' => {
    const plain = plainName(title)
    for (const known of [inTable, inPlan]) {
      const called = (known.get(plain) ?? []).filter((one) => one.own !== own)
      const written = called.filter((one) => one.title.trim() === title.trim())
      const [one, ...more] = called.length > 1 ? written : called
      if (one && more.length === 0) return one.need
      if (called.length > 0) return 'several'
    }
    return 'none'
  }
}

const byTitle = (all: readonly Candidate[]): Map<string, Candidate[]> => {
  const found = new Map<string, Candidate[]>()
  for (const one of all) {
    const plain = plainName(one.title)
    const same = found.get(plain)
    if (same) same.push(one)
    else found.set(plain, [one])
  }
  return found
}
