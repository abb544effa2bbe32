import type { Live } from '../live/live.ts'
import { Part } from '../net/loading.ts'
import { downloadWords } from './words-file.ts'

type Tell = (live: Live) => string[]

const lines = new Part<Tell>(async () => (await import('./unsent-lines.ts')).linesToTake)

/**
 * Gives the person what this page holds as a file to read, what is not sent first. Where what tells that cannot come
 * now the file comes without waiting for it: the words are in it all the same.
 */
export const takeWords = async (live: Live): Promise<void> => {
  const tell = await comesNow()
  downloadWords(live, 'txt', tell?.(live) ?? [])
}

const comesNow = (): Promise<Tell | undefined> =>
  new Promise((resolve) => {
    const look = () => {
      const { kind } = lines.get()
      if (kind !== 'loading' && kind !== 'there') resolve(undefined)
    }
    const unwatch = lines.subscribe(look)
    look()
    lines
      .load()
      .then(resolve, () => resolve(undefined))
      .finally(unwatch)
  })
