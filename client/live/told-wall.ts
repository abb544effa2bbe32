import type { Awareness } from 'y-protocols/awareness'

import type { Who } from '../../shared/api.ts'

/** What may fill the wall. */
export const SHOWS = ['whole', 'row', 'phase', 'cell', 'map'] as const
export type Show = (typeof SHOWS)[number]

/** What an open grid or map tells a wall that goes with it, on whichever computer that is. */
export type Told = {
  /** How often the person has chosen what the wall shows: a new choice ends what was chosen at the wall itself. */
  choices: number
  show?: Show
  still: boolean
  foot: boolean
  /** Whether those on the map may have their names there. */
  names: boolean
  /** Where they are in the grid. */
  phase?: string
  component?: string
  /** Whom on the map they have chosen. */
  person?: string
}

/** Tells it; the same again is not sent. */
export const tellWall = (awareness: Awareness, told: Told): void => {
  if (JSON.stringify(awareness.getLocalState()?.wall) !== JSON.stringify(told))
    awareness.setLocalStateField('wall', told)
}

/** What all open pages tell, and whose they are. */
export const readTold = (awareness: Awareness): { who: Who; told: Told }[] =>
  [...awareness.getStates()].flatMap(([client, { who, wall }]) => {
    const told = readOne(wall)
    return who && told && client !== awareness.clientID ? [{ who: who as Who, told }] : []
  })

/** What another page says may be anything. */
const readOne = (value: unknown): Told | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { choices, show, still, foot, names, phase, component, person } = value as Record<string, unknown>
  return {
    choices: typeof choices === 'number' ? choices : 0,
    show: SHOWS.find((one) => one === show),
    still: still === true,
    foot: foot === true,
    names: names === true,
    phase: typeof phase === 'string' ? phase : undefined,
    component: typeof component === 'string' ? component : undefined,
    person: typeof person === 'string' ? person : undefined,
  }
}
