import type { Link, NewLink } from '../../../shared/api.ts'
import type { Role } from '../../../shared/words/roles.ts'
import { keep } from '../../net/kept.ts'
import { isLive, keptLinks } from '../../parts/kept-links.ts'
import { ask } from '../../net/http.ts'
import { useInitiative, useStore } from '../../live/use-live.ts'
import { useReadAgain } from './read-again.ts'

/** A link as the server knows it, with its address where this device kept it. */
export type KnownLink = Link & { url: string | undefined }

/** The links of a role: the one to copy, the others that work, and those that have ended. */
export type RoleLinks = { first: KnownLink | undefined; others: KnownLink[]; ended: KnownLink[] }

/** Sorts links by role. To copy is what this device kept, since elsewhere a new one is made. */
export const linksOfRole = (all: readonly KnownLink[], role: Role): RoleLinks => {
  const own = all.filter((link) => link.role === role).toReversed()
  const live = own.filter(isLive)
  const first = live.find(({ url }) => url !== undefined) ?? live[0]
  return { first, others: live.filter((link) => link !== first), ended: own.filter((link) => !isLive(link)) }
}

/** The initiative's links, and what can be done with them. Its calls throw what `ask` throws. */
export const useLinks = () => {
  const { id } = useInitiative()
  const read = useReadAgain('GET /api/initiatives/:id/links')
  const { value, error } = useStore(read)
  const kept = keptLinks(id)
  const links = value?.map((link) => ({ ...link, url: kept.find((one) => one.id === link.id)?.url }))

  const make = async (role: Role, like: Partial<Link> = {}): Promise<NewLink> => {
    const { label = '', expiresAt = null } = like
    const made = await ask('POST /api/initiatives/:id/links', { id, body: { role, label, expiresAt } })
    const { secret, url } = made
    keep(id, 'links', [...keptLinks(id), { id: made.id, role, label, secret, url }])
    await read.refresh()
    return made
  }
  const change = async (link: string, body: { label?: string; expiresAt?: string | null }): Promise<void> => {
    await ask('PATCH /api/initiatives/:id/links/:link', { id, link, body })
    await read.refresh()
  }
  const turnOff = async (link: string): Promise<void> => {
    await ask('DELETE /api/initiatives/:id/links/:link', { id, link })
    keep(
      id,
      'links',
      keptLinks(id).filter((one) => one.id !== link),
    )
    await read.refresh()
  }
  /** The new one comes first, so that there is never none; a facilitator comes through it, and stays in. */
  const renew = async (link: Link): Promise<NewLink> => {
    const made = await make(link.role, link)
    if (link.role === 'facilitator') await ask('POST /api/join', { body: { secret: made.secret } })
    await turnOff(link.id)
    return made
  }
  return { links, error, make, change, turnOff, renew }
}

export type Links = ReturnType<typeof useLinks>

/** Whether an address works only on the computer that it was made on. */
export const isLoopback = (url: string): boolean => {
  const { hostname } = new URL(url)
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
