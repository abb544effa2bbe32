import { theirs } from '../theirs.ts'

/** How the way power is held adds to the problem: in words, each tied to what on the map shows it. */
export const causes = {
  hint: 'Who decides now, who lives with what is decided, and who is asked last? One thing each; say what on the map shows it.',
  none: 'Nothing is written yet.',
  short: 'In short',
  add: 'Add a way it does',
  addButton: 'Add this',
  words: 'In words',
  unnamed: 'No words yet',

  shows: 'Shown by',
  take: (name: string) => `Does not show it: ${name}`,
  whom: 'What on the map shows it',
  whomHint: 'Type a name',
  press: 'Press on the map',
  pressing: 'Press the people, groups and lines that show it. Press again to take one away.',
  pressed: (name: string, is: boolean) =>
    is ? `${theirs(name)} shows it.` : `${theirs(name)} does not show it any more.`,
  stop: 'Done',

  up: 'Move up',
  down: 'Move down',
  remove: 'Delete',
  removed: 'Deleted what adds to the problem.',
  more: (what: string, words: string) => `${what}: ${words}`,

  offer: (section: string) => `Put in the agenda: ${theirs(section)}`,
  names: (names: string) =>
    `These words name ${theirs(names)}. Whoever reads the agenda will read that, guests too where it is shared.`,
  put: (section: string) =>
    `It stands in the agenda, under “${theirs(section)}”. It is not changed there when you change it here.`,
  isIn: (section: string) => `In the agenda, under “${theirs(section)}”.`,
  open: 'Show in the agenda',
  differs: 'What the map says was changed since it was put in the agenda.',
  mapSays: (words: string) => `On the map: “${theirs(words)}”`,
  agendaSays: (words: string) => `In the agenda: “${theirs(words)}”`,
  renew: 'Put the new words in the agenda',
  leave: 'Leave the agenda as it is',
  taken: 'The agenda has the new words.',
  left: 'The agenda stays as it is.',
} as const
