/** The least and the most that a number may be. */
export type Bounds = { readonly least: number; readonly most: number }

/** How much say somebody has, where they stand (against … with us), and how much something affects them. */
export const INFLUENCE: Bounds = { least: 0, most: 10 }
export const POSITION: Bounds = { least: -2, most: 2 }
export const AFFECTED: Bounds = { least: 0, most: 4 }

export const STRENGTH: Bounds = { least: 1, most: 3 }
export const HUE: Bounds = { least: 1, most: 6 }

/** A number as its part of the way from the least to the most, 0–1, and the number that is so far along. */
export const partOf = (n: number, { least, most }: Bounds): number => (n - least) / (most - least)
export const partAlong = (part: number, { least, most }: Bounds): number => least + part * (most - least)

/** Lengths, in characters: titles and names, goals and purposes, notes and texts. Readers accept longer. */
export const MAX_NAME = 200
export const MAX_GOAL = 300
export const MAX_TEXT = 4000
/** A partner's short form. */
export const MAX_CODE = 8
export const MAX_TAG = 40

/** So many activities, partners or people are brought in at once. */
export const MOST_AT_ONCE = 2000

/** Levels of arrays and objects within one value of a document, and of types within types: Yjs recurses over both. */
export const MAX_DEPTH = 100

/** How long the short code for a second device is good for. */
export const CODE_MINUTES = 5

/** How long the short code for a room is good for: a workshop's day. */
export const ROOM_CODE_HOURS = 12
