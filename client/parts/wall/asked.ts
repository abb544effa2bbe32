import { type Show, SHOWS } from '../../live/told-wall.ts'

/** What the wall's address asks for. */
export type Asked = {
  show: Show
  phase?: string
  component?: string
  /** Of somebody on the map: what has nothing to do with them steps back. */
  person?: string
  /** Whether those on the map have their names. */
  names: boolean
  /** From 0, where what is shown needs several. */
  page: number
  /** Whether it goes where somebody in the room goes; else it is held still. */
  follows: boolean
  /** Whether the room's code stands at the foot. */
  foot: boolean
  theme?: 'light' | 'dark'
}

const KEYS = ['show', 'phase', 'component', 'person', 'names', 'page', 'follow', 'foot', 'theme'] as const
type Key = (typeof KEYS)[number]

/** Reads an address, whoever wrote it. */
export const readAsked = (inQuery: (key: Key) => string | undefined): Asked => ({
  show: SHOWS.find((one) => one === inQuery('show')) ?? 'row',
  phase: inQuery('phase'),
  component: inQuery('component'),
  person: inQuery('person'),
  names: inQuery('names') === 'yes',
  page: Math.max(1, Math.floor(Number(inQuery('page') ?? 1)) || 1) - 1,
  follows: inQuery('follow') !== 'no',
  foot: inQuery('foot') === 'code',
  theme: (['light', 'dark'] as const).find((one) => one === inQuery('theme')),
})

/** The same as the query of an address. */
export const queryOf = (asked: Asked): Partial<Record<Key, string>> => ({
  show: asked.show,
  phase: asked.phase,
  component: asked.component,
  person: asked.person,
  names: asked.names ? 'yes' : undefined,
  page: asked.page > 0 ? String(asked.page + 1) : undefined,
  follow: asked.follows ? undefined : 'no',
  foot: asked.foot ? 'code' : undefined,
  theme: asked.theme,
})
