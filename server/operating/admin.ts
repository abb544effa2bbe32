import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Role } from '../../shared/words/roles.ts'
import { ROLES } from '../../shared/words/roles.ts'
import { makeLink } from '../access/make-link.ts'
import { type Config, readConfig } from '../config.ts'
import { ConfigError } from '../config-error.ts'
import { UnusableDatabase } from '../storage/data-folder.ts'
import { openDatabase } from '../storage/database.ts'
import type { Index, InitiativeRow } from '../storage/index.ts'
import { sqliteIndex } from '../storage/sqlite-index.ts'

/** `npm run admin -- …`: what only whoever runs the server may do. Works while the server runs, too. */
const USAGE = `Usage: npm run admin -- <command>

  list                          all initiatives
  links <initiative>            the links of an initiative
  links <initiative> <role>     makes a new link; for a facilitator who lost theirs: facilitator
  revoke <initiative> <link>    turns a link off; whoever came through it is out
  delete <initiative>           deletes an initiative; it is kept for a while
  restore <initiative>          brings a deleted one back

It reads DATA_DIR and PUBLIC_URL as the server does.`

/** Milliseconds that a command waits for the running server to end what it writes. */
const PATIENCE = 5000

type Command = (index: Index, args: string[], config: Config) => string

const list: Command = (index) =>
  index.initiatives
    .all()
    .map(({ id, title, createdAt, deletedAt }) => {
      const people = index.people.of(id).filter(({ endedAt }) => endedAt === null).length
      const state = deletedAt === null ? `${people} joined` : `deleted ${dayOf(deletedAt)}`
      return `${id}  made ${dayOf(createdAt)}  ${state.padEnd(20)}  ${title}`
    })
    .join('\n') || 'There are no initiatives.'

const links: Command = (index, [id, role], config) => {
  const initiative = find(index, id)
  if (role === undefined)
    return index.links
      .of(initiative.id)
      .map((link) => {
        const ended = link.revokedAt ? `turned off ${dayOf(link.revokedAt)}` : ''
        const ends = link.expiresAt ? `until ${link.expiresAt}` : ''
        return `${link.id}  ${link.role.padEnd(12)} ${String(link.joined).padStart(4)} joined  ${link.label} ${ended || ends}`.trimEnd()
      })
      .join('\n')
  const made = makeLink(
    index,
    initiative.id,
    { role: roleOf(role), label: 'Made on the server' },
    originOf(config),
  )
  return `A new ${role}’s link for “${initiative.title}”, shown this once:\n${made.url}`
}

const revoke: Command = (index, [id, linkId]) => {
  const initiative = find(index, id)
  const link = index.links.find(initiative.id, linkId ?? '')
  if (!link) throw new ConfigError('There is no such link. “links” lists them.')
  index.links.set(link.id, { revokedAt: link.revokedAt ?? new Date().toISOString() })
  return `The link is off. Whoever came through it alone is out of “${initiative.title}”.`
}

const remove: Command = (index, [id], { retentionDays }) => {
  const { id: found, title, deletedAt } = find(index, id)
  index.initiatives.set(found, { deletedAt: deletedAt ?? new Date().toISOString() })
  return `“${title}” is deleted. It can be restored for ${retentionDays} days.`
}

const restore: Command = (index, [id]) => {
  const { id: found, title } = find(index, id)
  index.initiatives.set(found, { deletedAt: null })
  return `“${title}” is back.`
}

const COMMANDS: Record<string, Command | undefined> = { list, links, revoke, delete: remove, restore }

const dayOf = (time: string): string => time.slice(0, 10)

const find = (index: Index, id: string | undefined): InitiativeRow => {
  const found = index.initiatives.find(id ?? '')
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

const main = ([name = '', ...args]: string[]): string => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new ConfigError(USAGE)
  const config = readConfig(process.env)
  if (!existsSync(join(config.dataDir, 'common-table.sqlite')))
    throw new ConfigError(`DATA_DIR "${config.dataDir}" has no database yet.`)
  const database = openDatabase(config.dataDir)
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`)
    const index = sqliteIndex(database)
    return index.transact(() => command(index, args, config))
  } finally {
    database.close()
  }
}

try {
  console.log(main(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UnusableDatabase)) throw error
  console.error(error.message)
  process.exitCode = 1
}
