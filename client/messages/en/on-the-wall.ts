import { plural } from '../locale.ts'
import { untitled } from './words.ts'

/** The plan on the wall of a room, and the menu that brings it there. */
export const onTheWall = {
  title: (initiative: string) => `On the wall · ${initiative}`,
  and: (count: number) => `and ${count} more`,
  part: (page: number, pages: number) => `Part ${page} of ${pages}`,
  progress: (done: number, all: number) => `${done} of ${all} done`,
  count: (count: number) => `${count} ${plural(count, { one: 'activity', other: 'activities' })}`,
  counted: (count: number, status: string) => `${count} ${status}`,
  nothingYet: 'Nothing here yet',
  untitled,
  noName: 'No name yet',
  statuses: { todo: 'to do', doing: 'doing', stuck: 'stuck', done: 'done' },
  happening: 'already happening',
  whole: 'Theory of action',
  opening: 'Opening…',
  waiting: 'Waiting for the server. This goes on by itself.',
  lost: (since: string) => `Not connected since ${since}. This goes on by itself.`,
  over: 'The wall is not open any more',
  overBody: 'Open it again with “On the wall” on the page of somebody who can edit.',
  map: 'Power map',
  unseen: (n: number) => `${n} ${plural(n, { one: 'name finds', other: 'names find' })} no room here.`,
  larger: (parts: number) => `Arrow keys: the map in ${parts} larger parts.`,
  emptyMap: 'Nobody is on the map yet.',
  empty: 'The grid has no rows or no columns to show yet.',
  codeLabel: 'Code: the address to add from a phone',
  keys: 'Arrows go on · 1 whole · 2 row · 3 phase · 4 cell · 5 map · M hides names · F goes with the facilitator · C code · D dark · Enter full screen',
  follows: 'Goes with the facilitator',
  held: 'Held still. F goes with the facilitator again.',
} as const

/** The button on the grid. */
export const wallMenu = {
  wall: 'On the wall',
  open: 'Open a window for the projector',
  openKey: 'W',
  what: 'What it shows',
  shows: {
    whole: 'The whole grid',
    row: 'One row',
    phase: 'One phase',
    cell: 'One cell',
    map: 'The power map, without names',
  },
  still: 'Hold it still',
  foot: 'Code for phones at the foot',
  blocked: 'The browser let no window open. Allow windows for this page, and press it again.',
  noCode:
    'This browser has no code for phones yet: a facilitator opens Share here, and presses “Show the code”.',
  maySleep: 'Here the browser cannot keep the screen awake: turn off its screen saver.',
} as const
