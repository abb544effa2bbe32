import type { Asked } from '../../../parts/wall/asked.ts'
import type { Arrangement } from '../arrangement.ts'

/** The row and column that are meant: the first ones, where none is named or it is gone. */
export const placeOf = (
  { columns, rows }: Pick<Arrangement, 'columns' | 'rows'>,
  { phase, component }: Pick<Asked, 'phase' | 'component'>,
): { phase: string | undefined; component: string | undefined } => ({
  phase: columns.find((id) => id === phase) ?? columns[0],
  component: rows.find((id) => id === component) ?? rows[0],
})
