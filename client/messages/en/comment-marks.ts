import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const comment = (n: number): string => `${n} ${plural(n, { one: 'comment', other: 'comments' })}`

/** What stands beside what people say something about. */
export const commentMarks = {
  count: comment,
  on: (name: string, n: number) =>
    n === 0 ? `Comment on ${theirs(name)}` : `${comment(n)} on ${theirs(name)}`,
  open: (n: number) => (n === 0 ? 'Comment' : comment(n)),
  openNew: 'Comment…',
} as const
