import { numberSaid } from '../locale.ts'
import { tooLong } from './room.ts'
import { theirs } from '../theirs.ts'

/** What the parts say: words that are not lost, who else is here, what was deleted, which
 * partner. */
export const parts = {
  held: (has: number, most: number) =>
    `${tooLong(has, most)} Shorten it, and it is saved. Until then only you see this.`,
  long: (has: number, most: number) => `${tooLong(has, most)} You can shorten it; it takes no more.`,
  tooLong,

  deletedBy: (name: string) => `${theirs(name)} deleted this while you were writing.`,
  deleted: 'This was deleted while you were writing.',
  replaced: 'Another text was put in its place while you were writing. Yours is not saved.',
  answered: 'This was answered or taken back while you were writing. Your words are not sent.',
  notSaved: 'These words did not fit and are not saved.',
  fits: 'Your words fit now, and are saved.',
  isBack: 'It is back.',
  words: 'Your words',
  bringBack: 'Bring it back',
  copy: 'Copy my words',
  copied: 'Your words are copied.',
  copyByHand: 'This browser did not copy them. Select the words and copy them yourself.',
  leave: 'Close',

  typing: (name: string) => `${theirs(name)} is typing`,
  moving: (name: string) => `${theirs(name)} is moving a card`,
  isHere: (name: string) => `${theirs(name)} is here`,
  areHere: (names: readonly string[]) =>
    names.length === 1
      ? `${theirs(names[0] ?? '')} is here`
      : `${names.slice(0, -1).map(theirs).join(', ')} and ${theirs(names.at(-1) ?? '')} are here`,
  drags: (name: string, title: string) => `${theirs(name)}: ${theirs(title)}`,

  nothingDeleted: 'Nothing was deleted.',
  deletedHint: 'Kept for 30 days, for everybody who edits.',
  deletedWhen: (is: string | undefined, when: string, by?: string) =>
    `${is === undefined ? '' : `${is}, `}${when}${by ? `, by ${theirs(by)}` : ''}`,
  deletedTogether: (count: number, when: string, by?: string) =>
    `${count} deleted together, ${when}${by ? `, by ${theirs(by)}` : ''}`,
  unnamed: 'No name',
  restore: 'Restore',
  restored: (name: string) => `“${name}” is back.`,
  restoreAll: (count: number) => `Restore all ${count}`,
  restoredAll: (count: number) => `All ${count} are back.`,
  oneByOne: 'One by one',
  showMore: 'Show more',

  gonePartner: 'A partner who left',
  noPartners: 'No partners yet.',
  newPartner: 'Add a partner by name',
  addPartner: 'Add',

  makeTitle: (count: number) => `Make ${numberSaid(count)} of these?`,
  makeExplained: 'Each line becomes one of its own. You can change the lines first.',
  lines: 'Lines',
  make: (count: number) => `Make ${numberSaid(count)}`,
  asOne: 'Keep as one',
  cancel: 'Cancel',
  tooManyLines: (has: number, most: number) =>
    `These are ${numberSaid(has)} lines, and at most ${numberSaid(most)} are made at once. Take some away, and make the rest afterwards.`,
  lineTooLong: (line: number, has: number, most: number) => `Line ${line}: ${tooLong(has, most)}`,
} as const
