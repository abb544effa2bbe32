import type { Rule } from '../../../shared/model/findings.ts'
import { numberSaid, plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const named = (title: string): string => `“${theirs(title)}”`
const activities = (n: number): string =>
  `${numberSaid(n)} ${plural(n, { one: 'activity', other: 'activities' })}`

/** What is missing in the theory of action: what can be told from the record, and why it is listed. */
export const findings = {
  summary: (count: number) =>
    count === 0
      ? 'Nothing is listed at the moment.'
      : `${numberSaid(count)} ${plural(count, { one: 'thing is', other: 'things are' })} listed.`,
  meaning:
    'What can be told from the grid, as it is right now. Nothing here is a mistake. What is fine as it is can be set aside, with a reason that all can read.',

  groups: {
    overdue: 'Overdue',
    stuck: 'Stuck without a next step',
    waits: 'Waiting for something that is stuck',
    lead: 'Nobody leads it',
    alike: 'Two partners may be doing the same',
    empty: 'Empty cells',
    leads: 'Who leads how much',
  } satisfies Record<Rule, string>,

  why: {
    overdue: 'Listed because their day has passed and they are not done.',
    stuck: 'Listed because they are marked as stuck and no next step is written.',
    waits: 'Listed because they need another activity, which is marked as stuck.',
    lead: 'Listed because no partner is named as their lead and they are not done.',
    alike:
      'Listed because their words are nearly the same, different partners lead them, and neither is named on the other’s activity.',
    empty: 'Listed because no activity is in them. A cell may well stay empty.',
    leads: 'Plain facts, which are not counted as missing.',
  } satisfies Record<Rule, string>,

  says: {
    overdue: (title: string, day: string) => `${named(title)} was due on ${day}.`,
    stuck: (title: string) => `${named(title)} is stuck.`,
    waits: (title: string, needs: string) => `${named(title)} needs ${named(needs)}, which is stuck.`,
    lead: (title: string, isGone: boolean) =>
      isGone ? `${named(title)}: its lead is no longer among the partners.` : `${named(title)} has no lead.`,
    alike: (title: string, lead: string, other: string, otherLead: string) =>
      `${named(title)} (${theirs(lead)}) and ${named(other)} (${theirs(otherLead)}).`,
    empty: (phase: string, component: string) => `${theirs(component)}, ${theirs(phase)}`,
    leads: (partner: string, leads: number, of: number) =>
      `${theirs(partner)} leads ${numberSaid(leads)} of ${activities(of)}.`,
  },
  nobody: 'somebody',

  showOther: 'Show the other',
  showOtherOf: (what: string) => `Show the other: ${what}`,
  notOnScreen: 'It is not on the screen at the moment.',

  known: 'What is known',
  knownOf: (component: string) => `What is known of ${theirs(component)}`,
} as const
