import { goTo, inQuery, queryWith, turnTo } from '../../net/address.ts'

/** From which side one looks: the same activities in each. The address says it. */
export const VIEWS = ['grid', 'outline', 'partners', 'timeline'] as const
export type View = (typeof VIEWS)[number]

export const viewInAddress = (): View => VIEWS.find((one) => one === inQuery('view')) ?? 'grid'

export const queryOf = (view: View) => queryWith({ view: view === 'grid' ? undefined : view })

export const showView = (view: View): void => goTo('grid', queryOf(view))

/** Whether activities are in cells, in which their words can be edited, and are not lines. */
export const hasCells = (): boolean => viewInAddress() === 'grid' || viewInAddress() === 'outline'

/** Shows cells again where a view without any is shown: what is next is done in one. */
export const showCells = (): void => {
  if (!hasCells()) turnTo('grid', queryOf('grid'))
}
