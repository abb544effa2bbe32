import { alikePairs, type TitleWords, wordsOfTitle } from './alike.ts'
import { cellKey } from './cells.ts'
import {
  activities,
  type Activity,
  cells,
  type Component,
  partners,
  type Partner,
  type Phase,
} from './kinds.ts'
import { byOrder } from './order.ts'
import { inGrid } from './plan.ts'

/**
 * What is missing in a plan, as far as it can be told from the record: facts that somebody may want to look at, none of
 * them a fault. What is in a hidden phase or component is left out.
 */

/** What is looked for, in the order in which it is listed. `leads` is a plain fact, of which nothing is missing. */
export const RULES = ['overdue', 'stuck', 'waits', 'lead', 'alike', 'empty', 'leads'] as const
export type Rule = (typeof RULES)[number]

type Found =
  /** It is not done, and its day was before today. */
  | { rule: 'overdue'; activity: string; due: string }
  /** It is stuck, and has no next step. */
  | { rule: 'stuck'; activity: string }
  /** It is not done, and needs another that is stuck. */
  | { rule: 'waits'; activity: string; needs: string }
  /** It is not done, and nobody leads it; `isGone`: whoever did is no partner any more. */
  | { rule: 'lead'; activity: string; isGone: boolean }
  /** Two say nearly the same, different partners lead them, and neither takes part in the other's. */
  | { rule: 'alike'; activity: string; other: string }
  /** No activity is in it. */
  | { rule: 'empty'; phase: string; component: string }
  /** How many of all activities a partner leads. */
  | { rule: 'leads'; partner: string; leads: number; of: number }

/**
 * `id`: the rule and what it is about, `<rule>/<kind>/<id>`, so that it stays the same for as long as that is there,
 * whatever else changes.
 */
export type Finding = Found & { id: string }

/** What is alive of the plan, in any order. */
export type Findable = {
  phases: readonly Phase[]
  components: readonly Component[]
  activities: readonly Activity[]
  partners: readonly Partner[]
}

/** All that is found, rule by rule, and within a rule as it stands in the grid. `today`: `YYYY-MM-DD`. */
export const findMissing = (plan: Findable, today: string): Finding[] => {
  const shown = shownOf(plan)
  const open = shown.activities.filter(({ status }) => status !== 'done')
  const found: Record<Rule, Found[]> = {
    overdue: open.flatMap(({ id, due }) =>
      due !== undefined && due.slice(0, 10) < today ? [{ rule: 'overdue', activity: id, due }] : [],
    ),
    stuck: open.flatMap(({ id, status, nextStep = '' }) =>
      status === 'stuck' && nextStep.trim() === '' ? [{ rule: 'stuck', activity: id }] : [],
    ),
    waits: findWaiting(open),
    lead: findLeadless(open, plan.partners),
    alike: findAlike(open),
    empty: findEmpty(shown),
    leads: countLeads(shown),
  }
  return RULES.flatMap((rule) => found[rule].map((one) => ({ ...one, id: idOf(one) })))
}

const idOf = (found: Found): string => {
  const of = (kind: string, ...ids: string[]) => [found.rule, kind, ...ids].join('/')
  switch (found.rule) {
    case 'empty':
      return of(cells.name, cellKey(found.phase, found.component))
    case 'leads':
      return of(partners.name, found.partner)
    case 'waits':
      return of(activities.name, found.activity, found.needs)
    case 'alike':
      return of(activities.name, ...[found.activity, found.other].toSorted())
    default:
      return of(activities.name, found.activity)
  }
}

/** What is not hidden, in order; what has lost its row or column is seen beside the grid. */
const shownOf = (plan: Findable): Findable => {
  const [phases, components] = [plan.phases.toSorted(byOrder), plan.components.toSorted(byOrder)]
  const hidden = new Set([...phases, ...components].filter((part) => part.hidden).map(({ id }) => id))
  const isShown = ({ id }: { id: string }) => !hidden.has(id)
  return {
    phases: phases.filter(isShown),
    components: components.filter(isShown),
    activities: inGrid(phases, components, plan.activities).filter(
      ({ place }) => !hidden.has(place.phase) && !hidden.has(place.component),
    ),
    partners: plan.partners.toSorted(byOrder),
  }
}

const findWaiting = (open: readonly Activity[]): Found[] => {
  const stuck = new Set(open.filter(({ status }) => status === 'stuck').map(({ id }) => id))
  return open.flatMap(({ id, needs }) =>
    needs
      .filter((one) => one !== id && stuck.has(one))
      .map((one): Found => ({ rule: 'waits', activity: id, needs: one })),
  )
}

const findLeadless = (open: readonly Activity[], all: readonly Partner[]): Found[] => {
  const there = new Set(all.map(({ id }) => id))
  return open
    .filter(({ lead }) => lead === undefined || !there.has(lead))
    .map(({ id, lead }) => ({ rule: 'lead', activity: id, isGone: lead !== undefined }))
}

const wordsOf = new WeakMap<Activity, TitleWords>()

const knownWords = (activity: Activity): TitleWords => {
  const words = wordsOf.get(activity) ?? wordsOfTitle(activity.title)
  wordsOf.set(activity, words)
  return words
}

/** Who takes part in the other's, or says that one needs the other, knows of it. */
const knowsOf = ({ lead = '' }: Activity, other: Activity): boolean =>
  lead === other.lead || other.supporting.includes(lead)

const findAlike = (open: readonly Activity[]): Found[] => {
  const led = open.filter(({ lead }) => lead !== undefined)
  const isUnknown = (one: Activity, other: Activity) =>
    !knowsOf(one, other) &&
    !knowsOf(other, one) &&
    !one.needs.includes(other.id) &&
    !other.needs.includes(one.id)
  const at = (index: number) => led[index] as Activity
  return alikePairs(led.map(knownWords), (a, b) => isUnknown(at(a), at(b))).map(([a, b]) => ({
    rule: 'alike',
    activity: at(a).id,
    other: at(b).id,
  }))
}

const findEmpty = ({ phases, components, activities: all }: Findable): Found[] => {
  const used = new Set(all.map(({ place }) => cellKey(place.phase, place.component)))
  return components.flatMap(({ id: component }) =>
    phases
      .filter(({ id }) => !used.has(cellKey(id, component)))
      .map(({ id: phase }): Found => ({ rule: 'empty', phase, component })),
  )
}

/** Nothing is said of it before there are activities. */
const countLeads = ({ activities: all, partners: everybody }: Findable): Found[] => {
  const counts = new Map<string, number>()
  for (const { lead } of all) if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  if (all.length === 0) return []
  return everybody.map(({ id }) => ({
    rule: 'leads',
    partner: id,
    leads: counts.get(id) ?? 0,
    of: all.length,
  }))
}
