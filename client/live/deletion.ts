import { plainName } from '../../shared/names.ts'
import { ask } from '../net/http.ts'
import type { Live } from './live.ts'

/** Deletes the initiative for everybody. Throws what `ask` throws; then nothing is deleted. */
export const deleteInitiative = async ({ initiative }: Live): Promise<void> => {
  const { id, title } = initiative.get()
  await ask('DELETE /api/initiatives/:id', { id, body: { title } })
}

/**
 * Whether somebody typed this name. Not letter by letter: what a phone's keyboard makes of capitals, spaces, quotes
 * and dashes is no other name.
 */
export const isSameName = (typed: string, name: string): boolean => plainName(typed) === plainName(name)
