import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { startServer } from '../../server/main.ts'
import { backup, restore } from '../../server/storage/backup.ts'
import { verifyDatabase } from '../../server/storage/verify.ts'
import { createInitiative } from '../support/initiative.ts'

/** What becomes of a data folder whose database is not what it was: never a new, empty one. */
let used: string
let folder: string
let file: string
const start = (dataDir: string) =>
  startServer(readConfig({ PORT: '0', DATA_DIR: dataDir }), createLog('silent'))

beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'common-table-used-'))
  const running = await start(used)
  await createInitiative(running.url)
  await running.stop()
  // what a first edit leaves
  const mark = Buffer.alloc(32)
  writeFileSync(join(used, 'sequences'), mark)
})
afterAll(() => rmSync(used, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-lost-'))
  file = join(folder, 'common-table.sqlite')
  cpSync(used, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const replace = (make: () => void): void => {
  rmSync(file)
  make()
}
const another = (sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

const LOST: [string, RegExp, () => void][] = [
  ['it has no bytes', /is empty/, () => truncateSync(file, 0)],
  ['it is missing beside its marks', /is missing, but "sequences"/, () => rmSync(file)],
  [
    'it is missing beside its log',
    /is missing, but "common-table.sqlite-wal"/,
    () => replace(() => (rmSync(join(folder, 'sequences')), writeFileSync(`${file}-wal`, 'log'))),
  ],
  [
    'a restore was cut off',
    /is missing, but "before-restore-2026"/,
    () => replace(() => (rmSync(join(folder, 'sequences')), mkdirSync(join(folder, 'before-restore-2026')))),
  ],
  ['it is cut off', /was cut off: it has 8192 bytes of/, () => truncateSync(file, 8192)],
  ['only its first bytes are left', /no SQLite database/, () => truncateSync(file, 50)],
  ['it is text', /no SQLite database/, () => writeFileSync(file, 'x'.repeat(9000))],
  ['it is zeros', /no SQLite database/, () => writeFileSync(file, Buffer.alloc(8192))],
  ['it is a folder', /not a file/, () => replace(() => mkdirSync(file))],
  [
    'it is of another program',
    /of another program/,
    () => replace(() => another('CREATE TABLE songs (name TEXT)')),
  ],
  [
    'it is new beside the marks of the old one',
    /lacks documents/,
    () => replace(() => another('PRAGMA journal_mode = WAL; CREATE TABLE a (b); DROP TABLE a')),
  ],
]

test.each(LOST)('the start is refused and nothing is changed: %s', async (_name, why, lose) => {
  lose()
  const before = readdirSync(folder).toSorted()
  const bytes =
    existsSync(file) &&
    !readdirSync(folder, { withFileTypes: true }).some(
      (entry) => entry.name === 'common-table.sqlite' && entry.isDirectory(),
    )
      ? readFileSync(file)
      : null
  const refused = expect(start(folder)).rejects
  await refused.toThrow(why)
  await expect(start(folder)).rejects.toThrow('npm run restore -- <file>')
  expect(readdirSync(folder).toSorted()).toEqual(before)
  if (bytes) expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('the process says so and ends with 1', async () => {
  truncateSync(file, 0)
  const env = { ...process.env, PORT: '0', DATA_DIR: folder }
  const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ['server/main.ts'], { env }, (error, _out, said) =>
      resolve({ code: error?.code, said }),
    )
  })
  expect(ended).toEqual({
    code: 1,
    said: expect.stringMatching(/^DATA_DIR ".+" cannot be used: ".+" is empty.+choose an empty folder\.\n$/),
  })
}, 60_000)

test('an empty folder, and one in which a start was refused, begin anew', async () => {
  for (const name of readdirSync(folder)) if (name !== 'server.lock') rmSync(join(folder, name))
  await (await start(folder)).stop()
  await (await start(folder)).stop()
})

test('no backup is made of what is no database, and none is restored or called whole', async () => {
  truncateSync(file, 0)
  const made = join(folder, 'backup.sqlite')
  expect(() => backup(folder, made)).toThrow('is empty')
  expect(existsSync(made)).toBe(false)
  await expect(restore(folder, file)).rejects.toThrow('is empty')
  expect((await verifyDatabase(file, folder)).damaged).toEqual([expect.stringContaining('is empty')])
  rmSync(file)
  expect(() => backup(folder, made)).toThrow('There is no database')
  expect((await verifyDatabase(file, folder)).damaged).toEqual([expect.stringContaining('There is no file')])
  expect(existsSync(file)).toBe(false)
})
