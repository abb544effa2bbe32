import { viewsOf } from '../../parts/views.ts'

/** From which side one looks at the activities. */
export const VIEWS = viewsOf('grid', ['grid', 'outline', 'partners', 'timeline'])

export const { queryOf } = VIEWS

/** Whether activities are in cells, in which their words can be edited, and are not lines. */
export const hasCells = (): boolean => VIEWS.inAddress() === 'grid' || VIEWS.inAddress() === 'outline'

/** Shows cells again where a view without any is shown: what is next is done in one. */
export const showCells = (): void => {
  if (!hasCells()) VIEWS.turn('grid')
}
