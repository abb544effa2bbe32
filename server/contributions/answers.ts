import type { Context } from 'hono'

import type { Receipt } from '../../shared/contribution.ts'
import { refusal } from '../refusal.ts'
import type { Member } from '../access/members.ts'
import type { Parts } from '../parts.ts'

/** Under which names the answer to one sending is kept: the first is its sender's own, the second anybody's. */
export type Keys = { own: string; anybodys: string | undefined }

/** Characters, and different ones among them, that a key has which nobody guesses: 20 random ones have far over 80 bits. */
const HARD = { length: 20, different: 10 }

/**
 * The names for the answer to what is sent with an `Idempotency-Key`. Whoever lost the answer and the session has the
 * key still, so a key that nobody guesses counts from anybody, with the very words that it was sent with: a key such
 * as "1" must not give out what somebody else sent. Throws bad-request.
 */
export const keysOf = (c: Context, given: object): Keys | undefined => {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw refusal('bad-request', 'Idempotency-Key must be 1 to 200 letters, digits or signs.')
  const isHard = key.length >= HARD.length && new Set(key).size >= HARD.different
  const words = JSON.stringify(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return { own: key, anybodys: isHard ? `${key} ${words}` : undefined }
}

/** Nobody in particular. */
const ANYBODY = ''

export const keepAnswer = (
  { index }: Pick<Parts, 'index'>,
  { initiative, person }: Member,
  { own, anybodys }: Keys,
  answer: Receipt,
  at: string,
): void => {
  const text = JSON.stringify(answer)
  index.contributions.keepAnswer(initiative.id, person, own, text, at)
  if (anybodys !== undefined) index.contributions.keepAnswer(initiative.id, ANYBODY, anybodys, text, at)
}

/** The answer that was given before. What was sent from a session that is lost goes over to whoever asks again. */
const givenBefore = async (
  { index }: Pick<Parts, 'index'>,
  { initiative, person }: Member,
  { own, anybodys }: Keys,
): Promise<Receipt | undefined> => {
  const mine = index.contributions.answerTo(initiative.id, person, own)
  // it may just be being saved
  if (mine !== undefined) return index.transact(() => JSON.parse(mine) as Receipt)
  const lost =
    anybodys === undefined ? undefined : index.contributions.answerTo(initiative.id, ANYBODY, anybodys)
  if (lost === undefined) return undefined
  const answer = JSON.parse(lost) as Receipt
  return index.transact(() => {
    index.contributions.set(initiative.id, answer.id, { sender: person })
    return answer
  })
}

/** Gives the answers to what is sent, once for a key: who asks again, even meanwhile, gets the same one. */
export const createAnswers = (parts: Pick<Parts, 'index'>) => {
  const underWay = new Map<string, Promise<Receipt>>()
  return async (member: Member, keys: Keys | undefined, run: () => Promise<Receipt>): Promise<Receipt> => {
    if (keys === undefined) return run()
    const name = `${member.initiative.id}/${keys.anybodys ?? `${member.person}/${keys.own}`}`
    const answered = async () => (await givenBefore(parts, member, keys)) ?? run()
    const started = underWay.get(name) ?? answered().finally(() => underWay.delete(name))
    underWay.set(name, started)
    return started
  }
}
