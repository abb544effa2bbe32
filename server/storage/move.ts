import { createHash } from 'node:crypto'

import { type DocumentName, DOCUMENTS } from '../../shared/words/documents.ts'
import { BELONGING, type Source, type Target, type Whole } from './source.ts'
import { DamagedRecord, nameOf, type Rows } from './storage.ts'
import { ORDERED } from './tables.ts'

export type Amount = { initiatives: number; documents: number; bytes: number }

/** Hears after each initiative how far it is, and how much there is, of what is known. */
export type Tell = (doing: 'Read' | 'Moved' | 'Compared', done: Amount, all: Partial<Amount>) => void

/** What is in the source is not as it was written, or did not arrive as it was. The message names it. */
export class NotMoved extends Error {}

/**
 * Brings all of a source into a new place, reads it there again and compares, and keeps it if nothing differs. In
 * memory are one initiative at a time, and a digest of each other. Rejects with NotMoved, and with what either end
 * says; nothing is kept then.
 */
export const move = async (source: Source, target: Target, tell: Tell): Promise<Amount> => {
  const damage = await source.damage()
  const left = await survey(source, (done, all) => tell('Read', done, all))
  const damaged = [...damage, ...left.damaged]
  if (damaged.length > 0)
    throw new NotMoved(`What is to be moved is damaged. Nothing was moved:\n${damaged.join('\n')}`)
  for await (const sessions of pagesOf(source)) await target.putSessions(sessions)
  const moved = { initiatives: 0, documents: 0, bytes: 0 }
  for (const initiative of left.initiatives.keys()) {
    const whole = await readWhole(source, initiative)
    await target.put(whole).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new NotMoved(`"${initiative}" could not be put there. Nothing is kept. ${why}`)
    })
    count(moved, whole)
    tell('Moved', { ...moved }, left.amount)
  }
  const arrived = await survey(target.written, (done) => tell('Compared', done, left.amount))
  const differing = differencesOf(left, arrived)
  if (differing.length > 0)
    throw new NotMoved(
      `Not all arrived as it was. Nothing is kept of it. Different are: ${differing.join(', ')}.`,
    )
  await target.keep()
  return left.amount
}

/** What is there, each initiative as a digest, oldest first; and what is damaged of it. */
type Survey = { sessions: string; initiatives: Map<string, string>; amount: Amount; damaged: string[] }

const survey = async (
  source: Source,
  tell: (done: Amount, all: Partial<Amount>) => void,
): Promise<Survey> => {
  const amount = { initiatives: 0, documents: 0, bytes: 0 }
  const found: Survey = {
    sessions: await digestSessions(source),
    initiatives: new Map(),
    amount,
    damaged: [],
  }
  const all = await initiativesOf(source)
  for (const initiative of all) {
    try {
      const whole = await readWhole(source, initiative)
      found.initiatives.set(initiative, digestOf(whole))
      count(amount, whole)
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error
      found.damaged.push(error.message)
    }
    tell({ ...amount }, { initiatives: all.length })
  }
  return found
}

const differencesOf = (left: Survey, arrived: Survey): string[] => {
  const ids = new Set([...left.initiatives.keys(), ...arrived.initiatives.keys()])
  const differing = [...ids].filter((id) => left.initiatives.get(id) !== arrived.initiatives.get(id))
  if (left.sessions !== arrived.sessions) differing.push('sessions')
  return [...differing, ...arrived.damaged]
}

/** Also those of which only documents are left. */
const initiativesOf = async (source: Source): Promise<string[]> => {
  const documents = await source.documents()
  return [...new Set([...(await source.initiatives()), ...documents.map(({ initiative }) => initiative)])]
}

/** Rejects with DamagedRecord, which names all that is damaged of it. */
const readWhole = async (source: Source, initiative: string): Promise<Whole> => {
  const damaged: string[] = []
  const read = async (document: DocumentName) => {
    const id = { initiative, document }
    try {
      const stored = await source.loadDocument(id)
      if (stored) return { ...stored, setAside: await source.setAside(id) }
      damaged.push(`${nameOf(id)}: it is missing.`)
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error
      damaged.push(error.message)
    }
    return undefined
  }
  const rows = await source.load(initiative)
  const [plan, map] = [await read('plan'), await read('map')]
  if (plan && map) return { initiative, rows, documents: { plan, map } }
  throw new DamagedRecord(damaged.join('\n'))
}

const count = (amount: Amount, { documents }: Whole): void => {
  amount.initiatives += 1
  for (const { snapshot, updates } of Object.values(documents)) {
    amount.documents += 1
    amount.bytes += updates.reduce((sum, { length }) => sum + length, snapshot.length)
  }
}

/** The same for the same rows, documents and updates, wherever they are kept. */
const digestOf = ({ rows, documents }: Whole): string => {
  const hash = createHash('sha256').update(JSON.stringify(rows && inOneOrder(rows)))
  const add = (bytes: Uint8Array, what = ''): unknown =>
    hash.update(`\n${what}${bytes.length} `).update(bytes)
  for (const document of DOCUMENTS) {
    const { snapshot, updates, setAside } = documents[document]
    for (const bytes of [snapshot, ...updates]) add(bytes)
    for (const { reason, at, bytes } of setAside) add(bytes, JSON.stringify([reason, at]))
  }
  return hash.digest('hex')
}

/** Each table in its order, or sorted where that means nothing. */
const inOneOrder = (rows: Rows): unknown => [
  rows.initiative,
  ...BELONGING.map((table) => {
    const list = rows[table].map((row) => JSON.stringify(row))
    return ORDERED.has(table) ? list : list.toSorted()
  }),
]

async function* pagesOf(source: Source) {
  for (let page = await source.sessions(''); page.length > 0; page = await source.sessions(page.at(-1)!.id))
    yield page
}

const digestSessions = async (source: Source): Promise<string> => {
  const hash = createHash('sha256')
  for await (const page of pagesOf(source)) for (const row of page) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}
