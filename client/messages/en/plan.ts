import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** How the theory of action is looked at: which of it, how close, and from which side. */

export const filter = {
  filter: 'Filter',
  label: 'Which activities are shown',
  text: 'With the words',
  partner: 'Partner',
  anyPartner: 'All partners',
  tag: 'Tag',
  anyTag: 'Any tag',
  status: 'Status',
  mine: 'Ours: we lead or support',
  clear: 'Show all',
  close: 'Done',
  gone: 'A partner who is gone',
  quoted: (text: string) => `“${theirs(text)}”`,
  shownOf: (shown: number, all: number) => `${shown} of ${all}`,
  apart: (count: number) => `, ${count} in hidden rows or columns`,
  all: (all: number) => `All ${all} ${plural(all, { one: 'activity is', other: 'activities are' })} shown`,
  left: (count: number) => `+${count} hidden`,
  leftIn: (count: number, cell: string) =>
    `Show ${count} ${plural(count, { one: 'activity', other: 'activities' })} of ${cell} that the filter hides`,
} as const

export const density = {
  label: 'How close to look',
  comfortable: 'Comfortable',
  compact: 'Compact',
  overview: 'Overview',
} as const

export const overview = {
  open: (cell: string, all: number) =>
    `Open ${cell}: ${all} ${plural(all, { one: 'activity', other: 'activities' })}`,
  close: (cell: string) => `Close ${cell}`,
  statuses: (counts: string) => `: ${counts}`,
} as const

export const fold = { more: 'More', less: 'Less' } as const

export const cardWords = { noLead: 'lead?' } as const
