import { describe, test } from 'vitest'

import type { Storage } from '../../../server/storage/storage.ts'
import { crashContract } from './contract-crashes.ts'
import { damageContract } from './contract-damage.ts'
import { documentContract } from './contract-documents.ts'
import { rowContract } from './contract-rows.ts'
import type { OnNewPlace, Place } from './contract-support.ts'

export type { Place } from './contract-support.ts'

/** What every storage does, whatever it is. `fresh` makes an empty place. */
export const storageContract = (name: string, fresh: () => Promise<Place>): void => {
  const onNewPlace: OnNewPlace = (sentence, run, timeout = 60_000) =>
    test(sentence, { timeout }, async () => {
      const place = await fresh()
      const opened: Storage[] = []
      const open = async (): Promise<Storage> => {
        const storage = await place.open()
        const close = storage.close.bind(storage)
        let closing: Promise<void> | undefined
        storage.close = () => (closing ??= close())
        opened.push(storage)
        return storage
      }
      try {
        await run({ ...place, open }, await open())
      } finally {
        for (const storage of opened) await storage.close()
        await place.remove()
      }
    })
  describe(name, () => {
    documentContract(onNewPlace)
    rowContract(onNewPlace)
    damageContract(onNewPlace)
    crashContract(onNewPlace, fresh)
  })
}
