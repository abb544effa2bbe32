import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { temporaryFolder } from '../sync/support.ts'
import { type Place, storageContract } from './contract.ts'
import { openAt } from './open-at.ts'

const flip = (bytes: Uint8Array): Uint8Array => {
  const flipped = new Uint8Array(bytes)
  flipped[flipped.length - 1]! ^= 1
  return flipped
}

const change = (folder: string, sql: string): void => {
  const database = new DatabaseSync(join(folder, 'common-table.sqlite'))
  database.function('flip', (bytes) => flip(bytes as Uint8Array))
  database.exec(sql)
  database.close()
}

const fresh = async (): Promise<Place> => {
  const folder = temporaryFolder()
  return {
    address: folder,
    open: () => openAt(folder),
    change: async (sql) => change(folder, sql),
    async makeNewer() {
      change(folder, 'PRAGMA user_version = 700')
      return 700
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

storageContract('SQLite', fresh)
