import { DOCUMENTS } from '../../../shared/words/documents.ts'
import { checksum, decodeRow, encodeRow } from '../log-row.ts'
import type { SetAside } from '../source.ts'
import { DamagedRecord, type DocumentId, type Entry, nameOf, type Stored, type Work } from '../storage.ts'
import { Refused } from './connection.ts'
import type { Statement } from './statements.ts'
import type { Ask } from './writer.ts'

/** What a commit does to documents, and the sequences that their logs end with after it. */
export type Planned = { statements: Statement[]; ends: Map<string, number> }

/** The documents of a commit. `ends`: what is known of where logs end; what is not is asked for. */
export const planDocuments = async (
  { created, entries, purged }: Pick<Work, 'created' | 'entries' | 'purged'>,
  known: ReadonlyMap<string, number>,
  ask: Ask,
): Promise<Planned> => {
  const made = created.flatMap(({ initiative, states }) =>
    DOCUMENTS.map((document) => ({ initiative, document, state: states[document] })),
  )
  const ends = new Map(made.map((one) => [nameOf(one), 0]))
  const appended = await appendRows(gathered(entries), ends, known, ask)
  const gone = purged.length > 0 ? [purge(purged)] : []
  return { statements: [...made.map(create), ...appended, ...gone], ends }
}

/** Each document once, with all its updates. */
const gathered = (entries: readonly Entry[]): Entry[] => {
  const all = new Map<string, Entry & { updates: Uint8Array[] }>()
  for (const { updates, ...id } of entries) {
    const entry = all.get(nameOf(id))
    if (entry) entry.updates.push(...updates)
    else if (updates.length > 0) all.set(nameOf(id), { ...id, updates: [...updates] })
  }
  return [...all.values()]
}

/** Adds to `ends` where the logs end then. */
const appendRows = async (
  entries: readonly Entry[],
  ends: Map<string, number>,
  known: ReadonlyMap<string, number>,
  ask: Ask,
): Promise<Statement[]> => {
  if (entries.length === 0) return []
  const missing = entries.filter((id) => !ends.has(nameOf(id)) && !known.has(nameOf(id)))
  const found = await findEnds(missing, ask)
  const rows = entries.map((entry) => {
    const name = nameOf(entry)
    const last = ends.get(name) ?? known.get(name) ?? found.get(name)
    if (last === undefined) throw new Error(`There is no document ${name}.`)
    ends.set(name, last + 1)
    return { ...entry, sequence: last + 1, bytes: encodeRow(`${name}/${last + 1}`, entry.updates) }
  })
  return [append(rows)]
}

/** Where the logs of documents end, of those that there are. */
export const findEnds = async (ids: readonly DocumentId[], ask: Ask): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map()
  const rows = await ask({
    name: 'find ends',
    text: `SELECT initiative, name, last FROM documents
      JOIN unnest($1::text[], $2::text[]) AS given (initiative, name) USING (initiative, name)`,
    values: [ids.map(({ initiative }) => initiative), ids.map(({ document }) => document)],
  })
  return new Map(
    rows.map(([initiative, name, last]) => [`${String(initiative)}/${String(name)}`, Number(last)]),
  )
}

const create = ({ state, ...id }: DocumentId & { state: Uint8Array }): Statement => ({
  name: 'create document',
  text: `WITH made AS (INSERT INTO documents (initiative, name, last) VALUES ($1, $2, 0) RETURNING id)
    INSERT INTO document_snapshots (document, sequence, checksum, state) SELECT id, 0, $3, $4 FROM made`,
  values: [id.initiative, id.document, checksum(`${nameOf(id)}/0`, state), state],
})

type Row = DocumentId & { sequence: number; bytes: Buffer }

/** One row for each document. Fails (by a division) where a log does not end where its row is to follow. */
const append = (rows: readonly Row[]): Statement => {
  let at = 1
  const starts = rows.map(({ bytes }) => (at += bytes.length) - bytes.length)
  return {
    name: 'append',
    text: `WITH given AS (
        SELECT * FROM unnest($2::text[], $3::text[], $4::bigint[], $5::integer[], $6::integer[])
        AS given (initiative, name, sequence, start, length)
      ), ends AS (
        UPDATE documents SET last = given.sequence FROM given WHERE documents.initiative = given.initiative
        AND documents.name = given.name AND documents.last = given.sequence - 1
        RETURNING documents.id, given.sequence, given.start, given.length
      ), added AS (
        INSERT INTO document_log (document, sequence, updates)
        SELECT id, sequence, substring($1::bytea FROM start FOR length) FROM ends RETURNING 1
      ) SELECT 1 / (count(*) = $7::integer)::integer FROM added`,
    values: [
      Buffer.concat(rows.map(({ bytes }) => bytes)),
      rows.map(({ initiative }) => initiative),
      rows.map(({ document }) => document),
      rows.map(({ sequence }) => sequence),
      starts,
      rows.map(({ bytes }) => bytes.length),
      rows.length,
    ],
  }
}

const purge = (initiatives: readonly string[]): Statement => ({
  name: 'purge',
  text: 'DELETE FROM documents WHERE initiative = ANY ($1::text[])',
  values: [initiatives],
})

/** Fails (by a division) where the log does not end at `last`. */
export const compact = (id: DocumentId, last: number, state: Uint8Array): Statement => ({
  name: 'compact',
  text: `WITH found AS (
      SELECT id FROM documents WHERE initiative = $1 AND name = $2 AND last = $3 FOR UPDATE
    ), put AS (
      INSERT INTO document_snapshots (document, sequence, checksum, state) SELECT id, $3, $4, $5 FROM found
      ON CONFLICT (document) DO UPDATE
      SET sequence = excluded.sequence, checksum = excluded.checksum, state = excluded.state
    ), gone AS (
      DELETE FROM document_log USING found WHERE document = found.id AND sequence <= $3
    ) SELECT 1 / count(*) FROM found`,
  values: [id.initiative, id.document, last, checksum(`${nameOf(id)}/${last}`, state), state],
})

/** Fails (by a division) where there is no such document. */
export const setAside = (id: DocumentId, { bytes, reason, at }: SetAside): Statement => ({
  name: 'set aside',
  text: `WITH added AS (
      INSERT INTO document_set_aside (document, reason, at, bytes)
      SELECT id, $3, $4, $5 FROM documents WHERE initiative = $1 AND name = $2 RETURNING 1
    ) SELECT 1 / count(*) FROM added`,
  values: [id.initiative, id.document, reason, at, bytes],
})

/** What `readDocument` reads. */
const selectDocument = ({ initiative, document }: DocumentId): Statement[] => [
  {
    name: 'document',
    text: `SELECT last, sequence, checksum, state FROM documents
      LEFT JOIN document_snapshots ON document = id WHERE initiative = $1 AND name = $2`,
    values: [initiative, document],
  },
  {
    name: 'log',
    text: `SELECT sequence, updates FROM document_log WHERE document =
      (SELECT id FROM documents WHERE initiative = $1 AND name = $2) ORDER BY sequence`,
    values: [initiative, document],
  },
]

/** The rows of each statement, all of one moment. */
export type Read = (statements: readonly Statement[]) => Promise<unknown[][][]>

/** The database's codes for a page or an index that is not as it was written. */
const DAMAGED = ['XX001', 'XX002']

/** Null when there is no such document. Rejects with DamagedRecord rather than giving less than was stored. */
export const loadDocument = async (id: DocumentId, read: Read): Promise<Stored | null> => {
  try {
    return readDocument(id, await read(selectDocument(id)))
  } catch (error) {
    if (!(error instanceof Refused) || !DAMAGED.includes(error.code ?? '')) throw error
    throw new DamagedRecord(`${nameOf(id)}: it cannot be read here. ${error.message}`)
  }
}

const readDocument = (id: DocumentId, [found, log]: readonly (readonly unknown[][])[]): Stored | null => {
  if (!found?.[0]) return null
  const [end, sequence, sum, state] = found[0]
  const name = nameOf(id)
  const damaged = (what: string): DamagedRecord => new DamagedRecord(`${name}: ${what}`)
  if (!(state instanceof Uint8Array)) throw damaged('its full state is missing.')
  if (checksum(`${name}/${Number(sequence)}`, state) !== Number(sum))
    throw damaged('its full state is not as it was written.')
  const updates: Uint8Array[] = []
  let last = Number(sequence)
  for (const [number, row] of log ?? []) {
    if (Number(number) !== last + 1) throw damaged(`row ${last + 1} is missing.`)
    last += 1
    const read = decodeRow(`${name}/${last}`, row as Uint8Array)
    if (!read) throw damaged(`row ${last} is not as it was written.`)
    for (const update of read) updates.push(update)
  }
  if (last !== Number(end)) throw damaged(`its log ends at ${last}, but it was saved up to ${Number(end)}.`)
  return { snapshot: state, updates }
}

export const selectDocuments: Statement = {
  name: 'documents',
  text: 'SELECT initiative, name FROM documents ORDER BY id',
  values: [],
}

export const readDocuments = (rows: readonly unknown[][]): DocumentId[] =>
  rows.map(([initiative, name]) => ({
    initiative: String(initiative),
    document: DOCUMENTS.find((known) => known === name) ?? 'plan',
  }))
