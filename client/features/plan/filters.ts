import type { Activity } from '../../../shared/model/kinds.ts'
import { plainName } from '../../../shared/names.ts'
import { type Status, STATUSES } from '../../../shared/words/choices.ts'

/** Which activities one wants to see. What is not said is not asked; an activity must be all that is. */
export type Filters = {
  /** Who leads or supports it. */
  partner?: string
  /** One of these. */
  status?: readonly Status[]
  tag?: string
  /** Words that stand in it, in any order. */
  text?: string
  /** What those do for whom one speaks, and what was changed since one was last here. */
  only?: readonly Only[]
}

/** The parts of the address that say it. */
export const FILTER_KEYS = ['partner', 'status', 'tag', 'text', 'only'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

export const ONLY = ['mine', 'changed'] as const
export type Only = (typeof ONLY)[number]

/** What filters ask of whoever looks: the partner for whom one speaks, and what was changed since one was last here. */
export type Looking = { mine?: string; changed?: readonly string[] }

/** Reads an address, whoever wrote it. */
export const readFilters = (inQuery: (key: FilterKey) => string | undefined): Filters => {
  const filters: Filters = {}
  const said = (key: FilterKey) => inQuery(key)?.trim() || undefined
  const statuses = said('status')?.split(',') ?? []
  const status = STATUSES.filter((one) => statuses.includes(one))
  const onlys = said('only')?.split(',') ?? []
  const only = ONLY.filter((one) => onlys.includes(one))
  const [partner, tag, text] = [said('partner'), said('tag'), said('text')]
  if (partner !== undefined) filters.partner = partner
  if (status.length > 0 && status.length < STATUSES.length) filters.status = status
  if (tag !== undefined) filters.tag = tag
  if (text !== undefined) filters.text = text
  if (only.length > 0) filters.only = only
  return filters
}

export const isFiltering = (filters: Filters): boolean => Object.keys(filters).length > 0

/** Whether a partner leads or supports an activity. */
const isOf = (activity: Activity, partner: string): boolean =>
  activity.lead === partner || activity.supporting.includes(partner)

/** Whether an activity is among those that are asked for. */
export const matches = (activity: Activity, filters: Filters, { mine, changed = [] }: Looking): boolean => {
  const { partner, status, tag, text, only = [] } = filters
  return (
    (partner === undefined || isOf(activity, partner)) &&
    (status === undefined || status.includes(activity.status)) &&
    (tag === undefined || activity.tags.includes(tag)) &&
    (!only.includes('mine') || (mine !== undefined && isOf(activity, mine))) &&
    (!only.includes('changed') || changed.includes(activity.id)) &&
    (text === undefined || hasWords(activity, text))
  )
}

const hasWords = ({ title, notes, nextStep = '', tags }: Activity, text: string): boolean => {
  const all = plainName([title, notes, nextStep, ...tags].join(' '))
  return plainName(text)
    .split(' ')
    .every((word) => all.includes(word))
}
