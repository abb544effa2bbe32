import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** What others do, as it is heard in sum. */
export const others = {
  kinds: {
    activities: (n: number) => `${n} ${plural(n, { one: 'activity', other: 'activities' })}`,
    phases: (n: number) => `${n} ${plural(n, { one: 'phase', other: 'phases' })}`,
    components: (n: number) => `${n} ${plural(n, { one: 'component', other: 'components' })}`,
    cells: (n: number) => `${n} ${plural(n, { one: 'goal', other: 'goals' })}`,
    partners: (n: number) => `${n} ${plural(n, { one: 'partner', other: 'partners' })}`,
    talkNotes: (n: number) => `${n} ${plural(n, { one: 'note', other: 'notes' })}`,
    agenda: (n: number) => `${n} ${plural(n, { one: 'section', other: 'sections' })}`,
    actors: (n: number) => `${n} ${plural(n, { one: 'person or group', other: 'people and groups' })}`,
    connections: (n: number) => `${n} ${plural(n, { one: 'connection', other: 'connections' })}`,
    causes: (n: number) =>
      `${n} ${plural(n, { one: 'way power adds to the problem', other: 'ways power adds to the problem' })}`,
    comments: (n: number) => `${n} ${plural(n, { one: 'comment', other: 'comments' })}`,
    canvas: (n: number) => `${n} ${plural(n, { one: 'note or drawing', other: 'notes and drawings' })}`,
  },
  did: {
    added: (what: string) => `added ${what}`,
    moved: (what: string) => `moved ${what}`,
    changed: (what: string) => `changed ${what}`,
    deleted: (what: string) => `deleted ${what}`,
    restored: (what: string) => `brought back ${what}`,
  },
  sentence: (name: string, did: readonly string[]) => `${theirs(name)} ${did.join(', ')}.`,
  nameless: 'Somebody',
  arrived: (n: number) => `${n} new in “Added by residents”.`,
} as const
