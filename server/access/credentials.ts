import type { Context } from 'hono'

import type { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import type { Index } from '../index/index.ts'
import type { InitiativeRow, LinkRow, SessionRow } from '../storage/tables.ts'
import { addressOf, originOf, type Origins } from './origins.ts'
import type { Guess } from './guesses.ts'
import { readSessionToken } from './cookie.ts'
import { type Member, memberOfLink, memberOfSession, membersSeated } from './members.ts'
import { hashSecret } from './secrets.ts'

type Parts = { index: Index; origins: Origins; guess: Guess }

export const createCredentials = ({ index, origins, guess }: Parts) => {
  /** Counts a secret that nobody knows, and gives the error for it. */
  const unknown = async (c: Context) => refuseGuess(await guess(addressOf(c, origins)))
  /** The link that a secret opens, its initiative opened. Rejects with link-unknown, or slow-down after too many. */
  const link = async (c: Context, secret: string): Promise<LinkRow> => {
    const hash = hashSecret(secret)
    const initiative = await index.findLink(hash)
    const found = initiative === undefined ? undefined : index.links.findByHash(initiative, hash)
    if (!found) throw await unknown(c)
    return found
  }
  /** The session of the request's cookie, if it lives. */
  const session = async (c: Context): Promise<SessionRow | undefined> => {
    const token = readSessionToken(c)
    return token === undefined ? undefined : index.sessions.find(hashSecret(token), new Date().toISOString())
  }
  /** Throws foreign-origin where the request came from another site. `cookie`: whether one speaks for it. */
  const origin = (c: Context, cookie: boolean): void => {
    const from = originOf(c, origins)
    if (from === 'foreign' || (cookie && from === 'none')) throw refusal('foreign-origin')
  }
  return {
    link,
    session,
    bearer,
    /** The initiative of the request's bearer, which may be at another server. */
    where: async (c: Context) => (bearer(c) ? index.whereLink(hashSecret(bearer(c)!)) : undefined),
    origin,
    unknown,
    /** Who asks, in an initiative that is open. Rejects with the errors of the contract in its order. */
    async member(c: Context, initiative: InitiativeRow, kind: 'call' | 'socket'): Promise<Member> {
      const secret = bearer(c)
      if (secret === undefined && readSessionToken(c) === undefined) throw refusal('not-joined')
      if (secret !== undefined) {
        origin(c, false)
        const found = index.links.findByHash(initiative.id, hashSecret(secret)) ?? (await link(c, secret))
        if (found.initiative !== initiative.id) throw refusal('link-unknown')
        return memberOfLink(index, found, initiative)
      }
      if (kind === 'socket' || !isReading(c)) origin(c, true)
      const own = await session(c)
      if (!own) throw refusal('not-joined')
      return memberOfSession(index, own.id, initiative)
    },
    /** All that the caller is in, deleted initiatives too. Rejects with not-joined, link-unknown and foreign-origin. */
    async memberships(c: Context): Promise<Member[]> {
      const secret = bearer(c)
      const own = secret === undefined ? await session(c) : undefined
      if (own) return membersSeated(own.id, await index.findSeats(own.id))
      if (secret === undefined) throw refusal('not-joined')
      origin(c, false)
      const found = await link(c, secret)
      const initiative = index.initiatives.find(found.initiative)
      if (!initiative) throw refusal('link-unknown')
      return [memberOfLink(index, found, initiative)]
    },
  }
}

/** `wait`: in seconds, 0 where one may guess again. */
const refuseGuess = (wait: number): AppError =>
  wait === 0 ? refusal('link-unknown') : refusal('slow-down', undefined, wait)

const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'

/** The bearer of the request. */
const bearer = (c: Context): string | undefined =>
  /^Bearer +(.*)$/i.exec(c.req.header('authorization') ?? '')?.[1]?.trim()
