import { numberSaid } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** What is listed of the theory of action and of the map, and set aside with a reason. */
export const aside = {
  show: 'Show',
  showOf: (what: string) => `Show: ${what}`,
  showAll: (count: number) => `Show all ${numberSaid(count)}`,

  setAside: 'Set aside…',
  setAsideOf: (what: string) => `Set aside: ${what}`,
  reason: 'Why is it fine as it is?',
  reasonHint: 'Everybody who edits can read this, and list it again.',
  reasonMissing: 'Write a reason, so that the others understand it.',
  put: 'Set aside',
  cancel: 'Cancel',
  isAside: (what: string) => `Set aside: ${what}`,
  noMore: 'It is not listed any more. Your words stay here until you close this.',
  meanwhile: (name: string, reason: string) =>
    `${name === '' ? 'Somebody' : theirs(name)} has set it aside meanwhile: “${theirs(reason)}”`,

  all: (count: number) => `Set aside (${numberSaid(count)})`,
  by: (name: string, when: string) =>
    [name === '' ? '' : theirs(name), when].filter((part) => part !== '').join(', '),
  takeBack: 'List it again',
  takeBackOf: (what: string) => `List it again: ${what}`,
  isBack: (what: string) => `Listed again: ${what}`,
} as const
