import { plural } from '../locale.ts'

/** What was done since one was last here. */
export const since = {
  mark: (said: string) => `Since you were last here: ${said}`,
  banner: (when: string, n: number) =>
    `Since you were last here, ${when}: ${n} ${plural(n, { one: 'thing', other: 'things' })} changed.`,
  show: 'Show them',
  seen: 'I have seen it',
  title: 'Since you were last here',
  added: 'New',
  deleted: 'Deleted',
  moved: 'Moved',
  changed: (fields: string) => `Changed: ${fields}`,
  otherwise: 'Changed',
  name: 'Name',
  goTo: 'Show',
  more: (n: number) => `And ${n} more.`,
} as const
