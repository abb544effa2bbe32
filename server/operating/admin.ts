import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import manifest from '../../package.json' with { type: 'json' }
import type { Role } from '../../shared/words/roles.ts'
import { ROLES } from '../../shared/words/roles.ts'
import { makeLink } from '../access/make-link.ts'
import { type Config, readConfig } from '../config.ts'
import { ConfigError } from '../config-error.ts'
import { systemClock } from '../clock.ts'
import { Index } from '../index/index.ts'
import { createLog, type Log } from '../log.ts'
import { insist } from '../ownership/insist.ts'
import { DATABASE_FILE, UnusableDatabase } from '../storage/data-folder.ts'
import { Journal } from '../storage/journal.ts'
import { openPostgres } from '../storage/postgres/postgres-storage.ts'
import { SqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { InitiativeRow } from '../storage/tables.ts'
import { createCounts } from '../sync/counts.ts'

/** `npm run admin -- …`: what only whoever runs the server may do. Works while the server runs, too. */
const USAGE = `Usage: npm run admin -- <command>

  list                          all initiatives
  links <initiative>            the links of an initiative
  links <initiative> <role>     makes a new link; for a facilitator who lost theirs: facilitator
  revoke <initiative> <link>    turns a link off; whoever came through it is out
  delete <initiative>           deletes an initiative; it is kept for a while
  restore <initiative>          brings a deleted one back

It reads DATABASE_URL or DATA_DIR, and PUBLIC_URL, as the server does.`

/** Milliseconds that a command waits for the running server to end what it writes. */
const PATIENCE = 5000

/** Milliseconds within which the running server has noticed what was changed. */
const NOTICED = 300

type Command = (index: Index, args: string[], config: Config) => Promise<string>

const list: Command = async (index) => {
  const lines: string[] = []
  for (const { id, title, createdAt, deletedAt } of await index.initiatives.all()) {
    await index.initiatives.open(id)
    const people = index.people.of(id).filter(({ endedAt }) => endedAt === null).length
    const state = deletedAt === null ? `${people} joined` : `deleted ${dayOf(deletedAt)}`
    lines.push(`${id}  made ${dayOf(createdAt)}  ${state.padEnd(20)}  ${title}`)
  }
  return lines.join('\n') || 'There are no initiatives.'
}

const links: Command = async (index, [id, role], config) => {
  const initiative = await find(index, id)
  if (role === undefined)
    return index.links
      .of(initiative.id)
      .map((link) => {
        const ended = link.revokedAt ? `turned off ${dayOf(link.revokedAt)}` : ''
        const ends = link.expiresAt ? `until ${link.expiresAt}` : ''
        return `${link.id}  ${link.role.padEnd(12)} ${String(link.joined).padStart(4)} joined  ${link.label} ${ended || ends}`.trimEnd()
      })
      .join('\n')
  const given = { role: roleOf(role), label: 'Made on the server' }
  const made = await index.transact(() => makeLink(index, initiative.id, given, originOf(config)))
  return `A new ${role}’s link for “${initiative.title}”, shown this once:\n${made.url}`
}

const revoke: Command = async (index, [id, linkId]) => {
  const initiative = await find(index, id)
  const link = index.links.find(initiative.id, linkId ?? '')
  if (!link) throw new ConfigError('There is no such link. “links” lists them.')
  const revokedAt = link.revokedAt ?? new Date().toISOString()
  await index.transact(() => index.links.set(link, { revokedAt }))
  return `The link is off. Whoever came through it alone is out of “${initiative.title}”.`
}

const remove: Command = async (index, [id], { retentionDays }) => {
  const { id: found, title, deletedAt: before } = await find(index, id)
  const deletedAt = before ?? new Date().toISOString()
  await index.transact(() => index.initiatives.set(found, { deletedAt }))
  return `“${title}” is deleted. It can be restored for ${retentionDays} days.`
}

const restore: Command = async (index, [id]) => {
  const { id: found, title } = await find(index, id)
  await index.transact(() => index.initiatives.set(found, { deletedAt: null }))
  return `“${title}” is back.`
}

const COMMANDS: Record<string, Command | undefined> = { list, links, revoke, delete: remove, restore }

const dayOf = (time: string): string => time.slice(0, 10)

const find = async (index: Index, id: string | undefined): Promise<InitiativeRow> => {
  const found = await index.initiatives.open(id ?? '')
  if (!found) throw new ConfigError('There is no such initiative. “list” shows their ids.')
  return found
}

const roleOf = (given: string): Role => {
  const role = ROLES.find((known) => known === given)
  if (role === undefined) throw new ConfigError(`The role must be one of: ${ROLES.join(', ')}.`)
  return role
}

const originOf = ({ publicUrl, host, port }: Config): string =>
  publicUrl ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`

/** `take`: comes before what changes an initiative; what it gives is called when that is done. */
type Opened = { storage: Storage; take: (initiative: string) => Promise<() => Promise<unknown>> }

const openFolder = (dataDir: string, log: Log): Opened => {
  if (!existsSync(join(dataDir, DATABASE_FILE)))
    throw new ConfigError(`DATA_DIR "${dataDir}" has no database yet.`)
  const storage = new SqliteStorage({ dataDir, patience: PATIENCE }, (what) => log.warn(what))
  return { storage, take: async () => () => setTimeout(NOTICED) }
}

/** Among servers that share a database the command is one of them, as long as it has an initiative. */
const openDatabase = async (url: string): Promise<Opened> => {
  const storage = await openPostgres(url).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`DATABASE_URL cannot be used: ${why}`)
  })
  const { servers } = storage
  const leave = (): Promise<void> => servers.leave()
  return {
    storage,
    take: async (initiative) => {
      await servers.join({ address: '', secret: '', version: manifest.version }, () => {})
      try {
        await insist(servers, initiative)
        return leave
      } catch (error) {
        await leave()
        throw error
      }
    },
  }
}

const main = async ([name = '', ...args]: string[]): Promise<string> => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new ConfigError(USAGE)
  const config = readConfig(process.env)
  const log = createLog('warn')
  const { databaseUrl, dataDir } = config
  const { storage, take } = databaseUrl ? await openDatabase(databaseUrl) : openFolder(dataDir, log)
  const clock = systemClock
  const counts = createCounts()
  const journal = new Journal({ storage, log, counts, clock, onSettled: () => {} })
  const index = new Index({ storage, journal, clock, read: () => {}, isInUse: () => true })
  let done: (() => Promise<unknown>) | undefined
  try {
    if (!isReading(name, args)) done = await take(args[0] ?? '')
    return await command(index, args, config)
  } finally {
    await done?.()
    await storage.close()
  }
}

const isReading = (name: string, args: readonly string[]): boolean =>
  name === 'list' || (name === 'links' && args.length < 2)

try {
  console.log(await main(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UnusableDatabase)) throw error
  console.error(error.message)
  process.exitCode = 1
}
