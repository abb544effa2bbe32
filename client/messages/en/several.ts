import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const activities = (count: number): string =>
  `${count} ${plural(count, { one: 'activity', other: 'activities' })}`

/** Several activities that are chosen at once. */
export const several = {
  tools: 'What is done to those you chose',
  chosen: (count: number) => `${count} chosen`,
  chose: (title: string, is: boolean, count: number) =>
    is
      ? `${theirs(title)} chosen, ${count} in all. Shift with F10 goes to what can be done with them.`
      : `${theirs(title)} no longer chosen, ${count} left`,
  none: 'None chosen',
  clear: 'Choose none',
  status: 'Status',
  lead: 'Lead',
  tag: 'Tags',
  duplicate: 'Duplicate',
  delete: 'Delete',
  move: 'Move to…',
  tagTitle: (count: number) => `Tags of ${activities(count)}`,
  tagOf: (count: number, all: number) => `${count} of ${all}`,
  removeTag: (tag: string) => `Take the tag “${tag}” away from all of them`,
  done: 'Done',

  moved: (count: number, place: string, left: number) => {
    const stayed =
      left === 0
        ? ''
        : ` ${activities(left)} ${plural(left, { one: 'was', other: 'were' })} there or gone already.`
    return count === 0
      ? `Nothing to move.${stayed}`
      : `Moved ${activities(count)} to ${theirs(place)}.${stayed}`
  },
  set: (count: number, what: string) => `${activities(count)}: ${theirs(what)}`,
  tagged: (count: number, tags: string) => `${activities(count)} tagged ${theirs(tags)}`,
  untagged: (count: number, tags: string) => `Took ${theirs(tags)} away from ${activities(count)}`,
  duplicated: (count: number) => `Made copies of ${activities(count)}`,
  deleted: (count: number) => `Deleted ${activities(count)}`,
  deleteTitle: (count: number) => `Delete ${activities(count)}?`,
  deleteAsk: 'They are deleted for everybody. All of them can be brought back in one step for 30 days.',
  keep: 'Keep them',
  gone: (count: number) =>
    `${count} of those you chose ${plural(count, { one: 'is', other: 'are' })} not here any more`,
} as const
