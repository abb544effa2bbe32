import type { Initiative } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { initiativeInAddress, hideSecret, secretInAddress } from './address.ts'
import { ask, mayPass } from './api.ts'

/** Reads the initiative in the address with the membership that this browser has. */
export const readInitiative = (id: string): Promise<Initiative> => ask(`/api/initiatives/${id}`)

/**
 * Opens the initiative in the address: trades the link's secret for a membership if there is one, then reads. The
 * secret leaves the address bar as soon as the server has judged it; while the server cannot be reached it stays,
 * so that a reload tries again.
 */
export const openInitiative = async (): Promise<Initiative> => {
  const id = initiativeInAddress()
  if (id === '') throw new AppError('no-initiative')
  const secret = secretInAddress()
  if (secret === '') return readInitiative(id)
  const refused = await trade(id, secret)
  try {
    return await readInitiative(id)
  } catch (error) {
    // an old link is no trouble for who is in by another; for all others it is the reason
    throw refused && !mayPass(error) ? refused : error
  }
}

/** Trades a secret. Returns the refusal, if it was refused; throws what may pass. */
const trade = async (id: string, secret: string): Promise<AppError | undefined> => {
  try {
    const joined = await ask<{ initiative: { id: string } }>('/api/join', {
      method: 'POST',
      body: { secret },
    })
    hideSecret()
    return joined.initiative.id === id ? undefined : new AppError('link-unknown')
  } catch (error) {
    if (mayPass(error) || !(error instanceof AppError)) throw error
    hideSecret()
    return error
  }
}
