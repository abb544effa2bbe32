import * as v from 'valibot'
import * as Y from 'yjs'

import { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { planAbout } from '../../shared/model/kinds.ts'
import { newestOf, schemaOf, type Upgrade, UPGRADES, upgradeDocument } from '../../shared/model/upgrades.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { check, name } from '../http/body.ts'
import { entriesFromJson, type Json, mapToJson } from './record-values.ts'

const NUMBER = 'must be the number that the export gives it'

const Given = v.object({
  title: v.optional(name),
  record: v.object(
    {
      schema: v.pipe(v.number(NUMBER), v.integer(NUMBER), v.minValue(1, NUMBER)),
      plan: v.looseObject({}, 'must be an object'),
      map: v.looseObject({}, 'must be an object'),
    },
    'must be a record as the export gives it',
  ),
})

/** All root maps of a document that hold something. What a client put at a root that is no map is not part of the record. */
export const documentToJson = (doc: Y.Doc): { [kind: string]: Json } => {
  const json: { [kind: string]: Json } = {}
  for (const kind of [...doc.share.keys()].toSorted()) {
    if (kind === '__proto__') continue
    const root = doc.share.get(kind)
    const isMap =
      root instanceof Y.Map ||
      (root?.constructor === Y.AbstractType && (root as { _map: Map<string, unknown> })._map.size > 0)
    const entries = isMap ? mapToJson(doc.getMap(kind)) : {}
    if (Object.keys(entries).length > 0) json[kind] = entries
  }
  return json
}

export const statesOf = (plan: Y.Doc, map: Y.Doc): Record<DocumentName, Uint8Array> => ({
  plan: Y.encodeStateAsUpdate(plan),
  map: Y.encodeStateAsUpdate(map),
})

/**
 * The title and documents of a record that somebody sends. A title beside the record takes the place of its own.
 * One of an older schema is brought up to date. Throws bad-request, also for what a newer version wrote.
 */
export const readRecord = (
  given: unknown,
  upgrades: readonly Upgrade[] = UPGRADES,
): { title: string; states: Record<DocumentName, Uint8Array> } => {
  const { record, title } = check(Given, given)
  const [plan, map] = [documentFromJson(record.plan), documentFromJson(record.map)]
  bringUpToDate(plan, 'plan', record.schema, upgrades)
  bringUpToDate(map, 'map', record.schema, upgrades)
  const own = check(v.object({ title: name }), { title: title ?? planAbout.read(plan).title })
  if (title !== undefined) plan.getMap('about').set('title', own.title)
  return { title: own.title, states: statesOf(plan, map) }
}

const bringUpToDate = (
  doc: Y.Doc,
  document: DocumentName,
  written: number,
  upgrades: readonly Upgrade[],
): void => {
  const schema = schemaOf(doc) ?? written
  if (Math.max(schema, written) > newestOf(upgrades))
    throw refusal(
      'bad-request',
      `record.schema must be ${newestOf(upgrades)} or less: a newer version of Common Table wrote this record.`,
    )
  if (schema < newestOf(upgrades)) upgradeDocument(doc, document, schema, upgrades)
}

/** Yjs throws its own errors for what it cannot hold, such as an object with a key called constructor. */
const documentFromJson = (json: object): Y.Doc => {
  const doc = new Y.Doc()
  const fill = (): void => {
    for (const [kind, entries] of Object.entries(json)) {
      if (kind === '__proto__') throw refusal('bad-request', 'record has a kind with an impossible name.')
      const root = doc.getMap(kind)
      for (const [key, value] of entriesFromJson(entries)) root.set(key, value)
    }
  }
  try {
    doc.transact(fill)
    return doc
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refusal('bad-request', 'record has something in it that cannot be kept.')
  }
}
