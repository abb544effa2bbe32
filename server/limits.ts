import { ConfigError } from './config-error.ts'

/**
 * The limits that whoever runs the server may change: name, environment variable, default.
 * Bytes are bytes, `perSecond`/`perMinute`/`perHour` are counts in that time.
 */
const TABLE = {
  frameBytes: { variable: 'LIMIT_FRAME_BYTES', standard: 1024 * 1024 },
  messagesPerSecond: { variable: 'LIMIT_MESSAGES_PER_SECOND', standard: 40 },
  documentBytes: { variable: 'LIMIT_DOCUMENT_BYTES', standard: 20 * 1024 * 1024 },
  socketsPerAddress: { variable: 'LIMIT_SOCKETS_PER_ADDRESS', standard: 300 },
  socketsPerRoom: { variable: 'LIMIT_SOCKETS_PER_ROOM', standard: 500 },
  sockets: { variable: 'LIMIT_SOCKETS', standard: 2000 },
  secretsPerMinute: { variable: 'LIMIT_SECRETS_PER_MINUTE', standard: 20 },
  joinsPerMinute: { variable: 'LIMIT_JOINS_PER_MINUTE', standard: 300 },
  initiativesPerHour: { variable: 'LIMIT_INITIATIVES_PER_HOUR', standard: 60 },
  contributionsPerMinute: { variable: 'LIMIT_CONTRIBUTIONS_PER_MINUTE', standard: 20 },
  recordBytes: { variable: 'LIMIT_RECORD_BYTES', standard: 64 * 1024 * 1024 },
} as const

export type LimitName = keyof typeof TABLE
export type Limits = Readonly<Record<LimitName, number>>

const NAMES = Object.keys(TABLE) as LimitName[]

/** The variables that are limits, for documentation and for naming unknown ones. */
export const LIMIT_VARIABLES: readonly string[] = NAMES.map((name) => TABLE[name].variable)

/** The environment variable of a limit. */
export const variableOf = (name: LimitName): string => TABLE[name].variable

const read = (name: LimitName, given: string | undefined): number => {
  const { variable, standard } = TABLE[name]
  if (given === undefined || given === '') return standard
  const value = Number(given)
  if (/^[0-9]+$/.test(given) && value >= 1 && Number.isSafeInteger(value)) return value
  throw new ConfigError(`${variable} must be a whole number of at least 1, but it is "${given}".`)
}

/** The limits of this process. Throws a ConfigError that names the variable that has a bad value. */
export const readLimits = (environment: Readonly<Record<string, string | undefined>>): Limits =>
  Object.fromEntries(NAMES.map((name) => [name, read(name, environment[TABLE[name].variable])])) as Limits
