import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** In which cell something goes. */
export const placing = {
  moveOne: (title: string) => `Move “${theirs(title)}” to`,
  moveSeveral: (count: number) =>
    `Move ${count} ${plural(count, { one: 'activity', other: 'activities' })} to`,
  label: 'Type a cell: B2, or part of a name',
  cells: 'Cells',
  point: 'Or press a cell.',
  here: 'it is here now',
  found: (count: number) =>
    count === 0
      ? 'No cell is called so.'
      : `${count} ${plural(count, { one: 'cell fits', other: 'cells fit' })}`,
  cellGone: 'That cell is not here any more. Nothing was changed: choose another one.',
  gone: 'This activity is not here any more, so there is nothing to move. Somebody may have deleted it.',
} as const
