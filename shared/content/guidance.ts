import file from './guidance.json' with { type: 'json' }

/** What research supports, what its authors recommend, what is not shown: said with its source. */
export type Claim = { id: string; level: string; text: string; source: string; near: string[] }

/** The claims that belong near a place of the product, in the order of the file. */
export const claimsNear = (place: string): Claim[] =>
  file.claims.filter((claim) => claim.near.includes(place))

/** The words for a claim's level. */
export const levelOnScreen = (level: string): string =>
  file.levels.find(({ id }) => id === level)?.onScreen ?? level

/** The ten sections of the common agenda, with what to write in each. */
export const AGENDA_SECTIONS = file.agendaSections
