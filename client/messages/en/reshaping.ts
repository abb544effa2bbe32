import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const activities = (count: number): string =>
  `${count} ${plural(count, { one: 'activity', other: 'activities' })}`

/** Another template for rows and columns. */
export const reshaping = {
  title: 'Another template for the grid',
  template: 'Template',
  now: (name: string) => `${name} (now)`,
  how: 'What shall be done',
  hows: {
    switch: {
      name: 'Switch to it',
      hint: 'Its rows and columns come first. Yours stay behind them, or become one of them.',
    },
    add: { name: 'Add it', hint: 'Yours stay as they are. Its rows and columns are put behind them.' },
  },
  yours: (called: string) => `Yours now: ${called}`,
  part: (name: string, count: number) => `${theirs(name)} · ${activities(count)}`,
  stays: 'Stays as it is',
  becomes: (name: string) => `Becomes “${name}”`,
  goes: 'Is deleted: nothing is in it',
  after: 'The grid afterwards',
  howMany: 'Activities in each cell',
  isNew: 'new',
  from: 'was',
  kept: (count: number) => `${activities(count)} in cells. None is lost, and all can be undone in one step.`,
  gone: 'Under “Recently deleted” afterwards:',
  each: 'Where each activity will be',
  nowhere: 'Without a place, as it is now',
  cancel: 'Leave it as it is',
  done: {
    switch: (name: string) => `The grid has the rows and columns of “${theirs(name)}”`,
    add: (name: string) => `Added the rows and columns of “${theirs(name)}”`,
  },
} as const
