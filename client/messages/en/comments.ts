import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** What people say about what is in the record. */
export const comments = {
  title: 'Comments',
  close: 'Close the comments',
  everything: 'All comments',
  goTo: (name: string) => `Show ${theirs(name)}`,
  goneNow: (name: string) => `${theirs(name)} was deleted.`,
  gone: 'What this is about was deleted. The comments come back with it.',
  nothing: 'Nobody has said anything about this yet.',
  private: 'For those who edit. Never in what is shared or exported.',
  resolved: (n: number) => `Resolved (${n})`,
  thread: (name: string) => `Conversation begun by ${theirs(name)}`,
  recentlyDeleted: (n: number) => `Recently deleted (${n})`,

  field: 'Comment',
  fieldMore: 'Something else',
  answer: 'Answer',
  change: 'Change your comment',
  hint: 'Type @ to name a partner or somebody here.',
  send: 'Send',
  sendKeys: 'Control and Enter sends.',
  cancel: 'Cancel',
  save: 'Save',
  sent: 'Your comment is there.',
  answered: 'Your answer is there.',
  changed: 'Your comment is changed.',

  resolve: 'Resolve',
  reopen: 'Open again',
  didResolve: 'Resolved.',
  didReopen: 'Open again.',
  edit: 'Change',
  delete: 'Delete',
  deleteThread: 'Delete this conversation',
  deleted: 'Comment deleted.',
  deletedThread: 'Conversation deleted.',
  arrived: (name: string) => `${theirs(name)} commented.`,

  you: (name: string) => (name === '' ? 'You' : `${theirs(name)} (you)`),
  somebody: 'Somebody',
  lookingUp: '…',
  unknown: 'Author not known',
  unknownHint: 'It came with a copy of the record, or another device brought it.',
  sentIn: 'Sent in by somebody who adds',
  speaksFor: (name: string, partner: string) => `${theirs(name)}, ${theirs(partner)}`,
  residents: 'Residents',
  edited: 'changed later',
  changedBy: (name: string) => `changed by ${theirs(name)}`,
  changedByUnknown: 'changed by somebody, not known by whom',
  resolvedBy: (name: string, when: string) => `Resolved by ${theirs(name)}, ${when}`,

  suggestions: (n: number) =>
    `${n} ${plural(n, { one: 'name fits', other: 'names fit' })}. Arrow keys choose, Enter takes it.`,
  suggestionsLabel: 'Whom you can name',
  partner: 'Partner',
  here: 'Here now',
  commentedBefore: 'Has commented',

  page: {
    meaning: 'What was said about activities, cells, sections, partners, people and groups.',
    filters: 'Which comments',
    show: {
      open: (n: number) => `Open (${n})`,
      waiting: (n: number) => `Waiting for you (${n})`,
      resolved: (n: number) => `Resolved (${n})`,
    },
    empty: {
      open: 'No open comments. Begin one at an activity, a cell, a section, a partner or somebody on the map.',
      waiting:
        'Nothing waits for you. What names you or your partner stands here until it is answered or resolved.',
      resolved: 'Nothing was resolved yet.',
    },
    more: 'Show more',
    gone: (n: number) => `About what was deleted (${n})`,
    goneMeaning: 'Bring back what they are about, and they are among the others again.',
  },

  kinds: {
    activities: 'Activity',
    cells: 'Cell',
    phases: 'Phase',
    components: 'Component',
    partners: 'Partner',
    agenda: 'Common agenda',
    actors: 'Person or group',
    connections: 'Connection',
    other: 'Something in the record',
  },
  noName: 'No name',
  cell: (phase: string, component: string) => `${theirs(phase)} · ${theirs(component)}`,
} as const
