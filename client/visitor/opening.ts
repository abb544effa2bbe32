import type { Initiative, Joined } from '../../shared/api.ts'
import { AppError, NO_INITIATIVE } from '../../shared/words/errors.ts'
import { maySync } from '../../shared/words/roles.ts'
import { hideSecret, initiativeInAddress, secretInAddress } from '../net/address.ts'
import { ask, mayPass } from '../net/http.ts'

/**
 * What a page can begin with. Whoever comes by a link and does not edit sees theirs at once, and the rest is read
 * meanwhile.
 */
export type Opened = Initiative | Pick<Initiative, 'id' | 'title' | 'role' | 'shared'>

/** Reads the initiative with the membership that this browser has. */
export const readInitiative = (id: string): Promise<Initiative> => ask('GET /api/initiatives/:id', { id })

/**
 * The secret that this page has just joined with, where the server does not know us in spite of that: the browser has
 * refused the cookie. Else nothing.
 */
export const secretWithoutCookie = (error: unknown): string | undefined =>
  error instanceof AppError && error.code === 'not-joined' ? joinedWith : undefined
let joinedWith: string | undefined

/**
 * Opens the initiative in the address: trades the link's secret for a membership if there is one. The secret leaves
 * the address bar as soon as the server has judged it; while the server cannot be reached it stays, so that a reload
 * tries again. Throws `AppError`, `Unreachable`.
 */
export const openInitiative = async (): Promise<Opened> => {
  const id = initiativeInAddress()
  if (id === '') throw new AppError('no-initiative', NO_INITIATIVE)
  const secret = secretInAddress()
  if (secret === '') return readInitiative(id)
  const joined = await trade(id, secret)
  if (!(joined instanceof AppError) && !maySync(joined.role))
    return { ...joined.initiative, role: joined.role, shared: joined.shared }
  try {
    return await readInitiative(id)
  } catch (error) {
    // an old link is no trouble for who is in by another; for all others it is the reason
    throw joined instanceof AppError && !mayPass(error) ? joined : error
  }
}

/** The secret that this page came with, where it opens nothing now and will once the initiative is brought back. */
export const secretForLater = (): string | undefined => laterSecret
let laterSecret: string | undefined

/** Trades a secret. Returns the refusal, if it was refused; throws what may pass. */
const trade = async (id: string, secret: string): Promise<Joined | AppError> => {
  try {
    const joined = await ask('POST /api/join', { body: { secret, initiative: id } })
    hideSecret()
    joinedWith = secret
    return joined
  } catch (error) {
    if (mayPass(error) || !(error instanceof AppError)) throw error
    if (error.code === 'initiative-deleted') laterSecret = secret
    hideSecret()
    return error
  }
}
