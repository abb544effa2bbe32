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
  changed: 'Changed since you were last here',
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

/** From which side one looks. */
export const views = {
  label: 'Views',
  grid: 'Grid',
  outline: 'Outline',
  partners: 'By partner',
  timeline: 'Timeline',
} as const

export const outline = {
  order: 'What comes first',
  phases: 'Phases first',
  components: 'Components first',
  fold: (name: string) => `Fold or unfold ${name}`,
} as const

/** The keys of lines, where activities are in no cells. */
export const lineKeys =
  'Enter opens its details. Arrow keys go from one to the next. Delete deletes it. Space chooses it, Shift with arrow keys several.'

/** Who leads and supports what. */
export const byPartner = {
  table: 'Who leads and supports what',
  partner: 'Partner',
  leads: (count: number) => `leads ${count}`,
  supports: (count: number) => `supports ${count}`,
  nobody: 'Nobody leads',
  lead: 'Leads',
  support: 'Supports',
  withNames: (names: string) =>
    `In the same cell ${theirs(names)} ${names.includes(',') ? 'lead' : 'leads'} too`,
  gap: 'Nobody leads anything here',
  unled: (count: number) => `${count} without a lead`,
  nothing: 'Nothing',
  none: 'Nobody is at the table yet. Add partners on their page.',
  open: (title: string) => `Open ${title}`,
} as const

export const timeline = {
  table: 'When what is due',
  phases: 'Phases',
  today: 'Today',
  undated: 'Without a date',
  needs: (titles: string) => `Needs ${theirs(titles)}`,
  late: (titles: string) => `Due before what it needs: ${theirs(titles)}`,
  nothing:
    'No phase and no activity has a date yet. Give phases dates in the grid, activities in their details.',
} as const
