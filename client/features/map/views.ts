import { viewsOf } from '../../parts/views.ts'

/** From which side one looks at the map: the same people, groups and connections in each. */
export const VIEWS = viewsOf('map', ['power', 'network', 'table', 'outline', 'matrix'])
export type View = (typeof VIEWS.all)[number]

/** Whether it is drawn. The others need no canvas. */
export const isDrawn = (view: View): boolean => view === 'power' || view === 'network'
