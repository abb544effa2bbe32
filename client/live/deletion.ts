import type { Deletion } from '../../shared/api.ts'
import { plainName } from '../../shared/names.ts'
import { ask, call } from '../net/http.ts'
import type { Live } from './live.ts'

const pathOf = (initiative: string): string => `/api/initiatives/${initiative}`

/** Where the server tells whether an initiative is deleted, also while it is. */
export const deletionPath = (initiative: string): string => `${pathOf(initiative)}/deletion`

/** Throws what `ask` throws. */
export const readDeletion = (initiative: string): Promise<Deletion> => ask(deletionPath(initiative))

/** Deletes the initiative for everybody. Throws what `call` throws; then nothing is deleted. */
export const deleteInitiative = async ({ initiative }: Live): Promise<void> => {
  const { id, title } = initiative.get()
  await call(pathOf(id), { method: 'DELETE', body: { title } })
}

/** Brings a deleted initiative back, for everybody who was in it. Throws what `call` throws. */
export const bringBack = async (initiative: string): Promise<void> => {
  await call(`${pathOf(initiative)}/restore`, { method: 'POST' })
}

/**
 * Whether somebody typed this name. Not letter by letter: what a phone's keyboard makes of capitals, spaces, quotes
 * and dashes is no other name.
 */
export const isSameName = (typed: string, name: string): boolean => plainName(typed) === plainName(name)
