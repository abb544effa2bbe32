import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

import { ConfigError } from './config-error.ts'
import { type Limits, LIMIT_VARIABLES, readLimits } from './limits.ts'

export type Config = {
  /** 0 lets the system pick one. */
  port: number
  host: string
  /** Absolute; a folder that can be written, unless there is a `databaseUrl`. */
  dataDir: string
  /** The PostgreSQL database that servers share; null: SQLite in `dataDir`. */
  databaseUrl: string | null
  /** How servers that share a database reach each other; null: this one is alone. */
  internal: Internal | null
  /** The origin that links are made of; null: the one that the request came to. */
  publicUrl: string | null
  /** What a script must send as bearer to make initiatives; null: everybody may. */
  createSecret: string | null
  /** What opens `/metrics` from elsewhere than this machine. */
  metricsSecret: string | null
  /** How many proxies stand in front, each of which adds to `X-Forwarded-For`. */
  trustProxy: number
  /** Days that what was deleted is kept. */
  retentionDays: number
  limits: Limits
}

/** `url`: where others reach this one, an origin; port 0 lets the system pick one. `secret`: the same for all of them. */
export type Internal = { url: string; secret: string }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks the settings. An empty variable counts as not set.
 * Throws ConfigError for a bad value and for a `DATA_DIR` that cannot be written.
 */
export const readConfig = (environment: Environment): Config => {
  const text = (name: string): string | null => environment[name]?.trim() || null
  refuseUnknownLimits(environment)
  const databaseUrl = readDatabase('DATABASE_URL', text('DATABASE_URL'))
  const dataDir = resolve(text('DATA_DIR') ?? './data')
  return {
    port: readWhole('PORT', text('PORT') ?? '8080', 0, 65_535),
    host: text('HOST') ?? '127.0.0.1',
    dataDir: databaseUrl === null ? readFolder('DATA_DIR', dataDir) : dataDir,
    databaseUrl,
    internal: readInternal(text('INTERNAL_URL'), text('INTERNAL_SECRET'), databaseUrl !== null),
    publicUrl: readOrigin('PUBLIC_URL', text('PUBLIC_URL')),
    createSecret: text('CREATE_SECRET'),
    metricsSecret: text('METRICS_SECRET'),
    trustProxy: readWhole('TRUST_PROXY', text('TRUST_PROXY') ?? '0', 0, 10),
    retentionDays: readWhole('RETENTION_DAYS', text('RETENTION_DAYS') ?? '30', 1, 3650),
    limits: readLimits(environment),
  }
}

const readWhole = (name: string, given: string, least: number, most: number): number => {
  const value = Number(given)
  if (/^[0-9]{1,9}$/.test(given) && value >= least && value <= most) return value
  throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, but it is "${given}".`)
}

const readOrigin = (name: string, given: string | null): string | null => {
  if (given === null) return null
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  if (isOrigin) return url.origin
  throw new ConfigError(
    `${name} must be an address such as https://table.example.org with nothing after it, but it is "${given}".`,
  )
}

/** What is given may hold a password, and is not repeated. */
const readDatabase = (name: string, given: string | null): string | null => {
  if (given === null) return null
  const isPostgres = URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol)
  if (isPostgres) return given
  throw new ConfigError(
    `${name} must be the address of a PostgreSQL database, such as postgres://user:password@db.example.org/common_table.`,
  )
}

const readInternal = (url: string | null, secret: string | null, isShared: boolean): Internal | null => {
  if (url === null && secret === null) return null
  if (!isShared)
    throw new ConfigError(
      `${url === null ? 'INTERNAL_SECRET' : 'INTERNAL_URL'} is for servers that share a database. Set DATABASE_URL too.`,
    )
  if (secret === null)
    throw new ConfigError(
      'INTERNAL_URL needs INTERNAL_SECRET, the same for all servers that share the database.',
    )
  if (url === null)
    throw new ConfigError('INTERNAL_SECRET needs INTERNAL_URL, where other servers reach this one.')
  if (!/^[!-~]{20,}$/.test(secret))
    throw new ConfigError(
      'INTERNAL_SECRET must have at least 20 letters, digits or signs and no spaces. `openssl rand -hex 32` makes one.',
    )
  return { url: readInternalUrl(url), secret }
}

const readInternalUrl = (given: string): string => {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url?.protocol === 'http:' && `${url.origin}/` === url.href) return url.origin
  throw new ConfigError(
    `INTERNAL_URL must be this server's address in the servers' own network, such as http://10.0.0.2:9090, but it is "${given}".`,
  )
}

const readFolder = (name: string, folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new ConfigError(`${name} must be a folder that can be written, but "${folder}" cannot be${why}.`)
  }
}

const refuseUnknownLimits = (environment: Environment): void => {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('LIMIT_') && !LIMIT_VARIABLES.includes(name),
  )
  if (unknown) throw new ConfigError(`${unknown} is no limit. There are: ${LIMIT_VARIABLES.join(', ')}.`)
}
