import type { LinkRow, TableRows } from '../storage/tables.ts'
import type { OpenInitiatives } from './open-initiatives.ts'

export type LinkIndex = ReturnType<typeof linksOf>

/** The links of initiatives that are open. */
export const linksOf = (open: OpenInitiatives) => {
  const rows = (initiative: string) => open.rows(initiative, 'links')
  return {
    /** `hash`: what the secret is found by; the secret itself is never stored. */
    add: (link: LinkRow, hash: string): void => open.put(link.initiative, 'links', { ...link, hash }),
    find: (initiative: string, id: string): LinkRow | undefined => shown(rows(initiative).get({ id })),
    findByHash: (initiative: string, hash: string): LinkRow | undefined =>
      shown(rows(initiative).by('hash', hash)[0]),
    /** In the order they were made. */
    of: (initiative: string): LinkRow[] => rows(initiative).all().map(linkOf),
    set(
      { initiative, id }: LinkRow,
      changes: Partial<Pick<LinkRow, 'label' | 'expiresAt' | 'revokedAt'>>,
    ): void {
      const before = rows(initiative).get({ id })
      if (before) open.put(initiative, 'links', { ...before, ...changes })
    },
    /** Counts one more person who joined through it. */
    countJoin({ initiative, id }: LinkRow, at: string): void {
      const before = rows(initiative).get({ id })
      if (before) open.put(initiative, 'links', { ...before, joined: before.joined + 1, lastJoinedAt: at })
    },
    /** A short code that stands for a link, for as many as type it. */
    addCode({ initiative, id }: LinkRow, hash: string, expiresAt: string): void {
      open.put(initiative, 'roomCodes', { hash, link: id, expiresAt })
    },
    findByCode(initiative: string, hash: string, now: string): LinkRow | undefined {
      const code = open.rows(initiative, 'roomCodes').get({ hash })
      return code && code.expiresAt > now ? shown(rows(initiative).get({ id: code.link })) : undefined
    },
    /** When the next link expires, of those that do after `now`. */
    nextExpiry(now: string): string | undefined {
      const ends = open.ids.flatMap((id) =>
        rows(id)
          .all()
          .flatMap(({ revokedAt, expiresAt }) =>
            revokedAt === null && expiresAt !== null && expiresAt > now ? [expiresAt] : [],
          ),
      )
      return ends.toSorted()[0]
    },
  }
}

const linkOf = ({ hash: _hash, ...link }: TableRows['links']): LinkRow => link

const shown = (row: TableRows['links'] | undefined): LinkRow | undefined => row && linkOf(row)
