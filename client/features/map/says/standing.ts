import type { Actor, Partner } from '../../../../shared/model/kinds.ts'
import { INFLUENCE, partOf } from '../../../../shared/words/bounds.ts'

/** What the numbers of a person or group amount to, where the map draws it and the words for the numbers say it. */

/** Whether somebody stands in the upper half of the map; nothing where their say is not known. */
export const canDecide = ({ at }: Pick<Actor, 'at'>): boolean | undefined =>
  at?.influence === undefined ? undefined : partOf(at.influence, INFLUENCE) >= 0.5

export type Stance = 'against' | 'between' | 'with'

/** Where somebody stands, as the words for positions divide it; nothing where that is not known. */
export const stanceOf = ({ at }: Pick<Actor, 'at'>): Stance | undefined => {
  if (at?.position === undefined) return undefined
  if (Math.round(Math.abs(at.position)) === 0) return 'between'
  return at.position > 0 ? 'with' : 'against'
}

/** The fourth and the fifth of the five answers: "A lot" and "Every day". */
const MUCH = 3

export const isMuchAffected = ({ affected }: Pick<Actor, 'affected'>): boolean =>
  affected !== undefined && Math.round(affected) >= MUCH

/** The ids of partners who are there. */
type There = ReadonlySet<string>

export const thereOf = (partners: readonly Pick<Partner, 'id'>[]): There =>
  new Set(partners.map(({ id }) => id))

/** The partner that an actor is, if it is there. */
export const partnerOf = ({ partner }: Pick<Actor, 'partner'>, there: There): string | undefined =>
  partner !== undefined && there.has(partner) ? partner : undefined

/** The partner that is in touch, if it is there. */
export const touchOf = ({ touch }: Pick<Actor, 'touch'>, there: There): string | undefined =>
  touch !== undefined && there.has(touch) ? touch : undefined
