import { plural } from '../plural.ts'

const letters = (count: number): string => `${count} ${plural(count, { one: 'letter', other: 'letters' })}`

/** What fields share: words that are not lost. */
export const parts = {
  held: (most: number, over: number) =>
    `There is room for ${letters(most)}. Take ${letters(over)} away, and it is saved. Until then only you see this.`,
  long: (most: number, over: number) =>
    `This is ${letters(over)} longer than there is room for (${most}). You can shorten it; it takes no more.`,
  tooLong: (most: number, over: number) => `There is room for ${letters(most)}. Take ${letters(over)} away.`,

  deletedBy: (name: string) => `${name} deleted this while you were writing.`,
  deleted: 'This was deleted while you were writing.',
  notSaved: 'These words did not fit and are not saved.',
  isBack: 'It is back.',
  words: 'Your words',
  bringBack: 'Bring it back',
  copy: 'Copy my words',
  copied: 'Your words are copied.',
  copyByHand: 'This browser did not copy them. Select the words and copy them yourself.',
  leave: 'Close',

  makeTitle: (count: number) => `Make ${count} of these?`,
  makeExplained: 'Each line becomes one of its own. You can change the lines first.',
  lines: 'Lines',
  make: (count: number) => `Make ${count}`,
  asOne: 'Keep as one',
  cancel: 'Cancel',
  lineTooLong: (line: number, most: number, over: number) =>
    `Line ${line} is ${letters(over)} too long. There is room for ${most}.`,
} as const
