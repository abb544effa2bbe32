import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { readConfig } from '../../server/config.ts'
import { ConfigError } from '../../server/config-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'common-table-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DATABASE_URL = 'postgres://table:hidden@db.example.org/common_table'
const INTERNAL_URL = 'http://10.0.0.2:9090'
const INTERNAL_SECRET = '0123456789abcdefghij'
const read = (env: Record<string, string>) => readConfig({ DATA_DIR: folder, ...env })

test.each([
  [{ DATABASE_URL: 'mysql://table:hidden@db' }, 'DATABASE_URL must be the address of a PostgreSQL database'],
  [{ DATABASE_URL: 'hidden' }, 'DATABASE_URL must be the address of a PostgreSQL database'],
  [{ INTERNAL_URL }, 'INTERNAL_URL is for servers that share a database. Set DATABASE_URL too.'],
  [{ INTERNAL_SECRET }, 'INTERNAL_SECRET is for servers that share a database. Set DATABASE_URL too.'],
  [{ DATABASE_URL, INTERNAL_URL }, 'INTERNAL_URL needs INTERNAL_SECRET, the same for all servers'],
  [{ DATABASE_URL, INTERNAL_SECRET }, 'INTERNAL_SECRET needs INTERNAL_URL, where other servers reach this'],
  [
    { DATABASE_URL, INTERNAL_URL, INTERNAL_SECRET: 'hidden' },
    'INTERNAL_SECRET must have at least 20 letters',
  ],
  [
    { DATABASE_URL, INTERNAL_URL, INTERNAL_SECRET: 'hidden hidden hidden hidden' },
    'INTERNAL_SECRET must have at least 20 letters, digits or signs and no spaces.',
  ],
  ...['https://10.0.0.2:9090', 'http://10.0.0.2/path', '10.0.0.2:9090', 'http://a:b@10.0.0.2'].map(
    (url): [Record<string, string>, string] => [
      { DATABASE_URL, INTERNAL_SECRET, INTERNAL_URL: url },
      `INTERNAL_URL must be this server's address in the servers' own network, such as http://10.0.0.2:9090, but it is`,
    ],
  ),
])('%o is refused with a sentence that repeats no secret', (env, sentence) => {
  const read = () => readConfig({ DATA_DIR: folder, ...env })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(sentence)
  expect(read).not.toThrow('hidden')
})

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, but it is "abc".'],
  ['PORT', '70000', 'PORT must be a whole number'],
  ['PORT', '-1', 'PORT must be a whole number'],
  ['PUBLIC_URL', 'table.example.org', 'PUBLIC_URL must be an address such as'],
  ['PUBLIC_URL', 'https://table.example.org/path', 'PUBLIC_URL must be an address such as'],
  ['TRUST_PROXY', 'yes', 'TRUST_PROXY must be a whole number'],
  ['RETENTION_DAYS', '0', 'RETENTION_DAYS must be a whole number'],
  ['LIMIT_FRAME_BYTES', '0', 'LIMIT_FRAME_BYTES must be a whole number of at least 1'],
  ['LIMIT_SECRETS_PER_MINUTE', '1.5', 'LIMIT_SECRETS_PER_MINUTE must be'],
  ['LIMIT_NONSENSE', '1', 'LIMIT_NONSENSE is no limit.'],
  [
    'DATA_DIR',
    '/dev/null/data',
    'DATA_DIR must be a folder that can be written, but "/dev/null/data" cannot be',
  ],
])('a bad %s (%s) is refused with a sentence', (name, value, sentence) => {
  const readBad = () => read({ [name]: value })
  expect(readBad).toThrow(ConfigError)
  expect(readBad).toThrow(sentence)
})

test('one server has SQLite, one alone may have PostgreSQL, and several know where they reach each other', () => {
  expect(read({})).toMatchObject({ databaseUrl: null, internal: null })
  expect(read({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, internal: null })
  expect(read({ DATABASE_URL, INTERNAL_URL: 'http://10.0.0.2:0/', INTERNAL_SECRET }).internal).toEqual({
    url: 'http://10.0.0.2:0',
    secret: INTERNAL_SECRET,
  })
})

test('a server that has PostgreSQL makes no folder', () => {
  const DATA_DIR = join(folder, 'unneeded')
  read({ DATABASE_URL, DATA_DIR })
  expect(existsSync(DATA_DIR)).toBe(false)
  read({ DATA_DIR })
  expect(existsSync(DATA_DIR)).toBe(true)
})
