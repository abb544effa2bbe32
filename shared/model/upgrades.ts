import type * as Y from 'yjs'

import type { DocumentName } from '../words/documents.ts'

/** Brings a document of one schema to the next. Runs on the server alone, in one transaction, once. */
export type Upgrade = (doc: Y.Doc, document: DocumentName) => void

/** From schema 1 to 2, from 2 to 3, and so on: a change of what documents hold is one more at the end. */
export const UPGRADES: readonly Upgrade[] = []

/** The schema that so many upgrades lead to. */
export const newestOf = (upgrades: readonly Upgrade[]): number => 1 + upgrades.length

/** The number that a document carries, if it carries one. */
export const schemaOf = (doc: Y.Doc): number | undefined => {
  const schema = doc.getMap('about').get('schema')
  return typeof schema === 'number' && Number.isSafeInteger(schema) && schema > 0 ? schema : undefined
}

/** Runs what a document of schema `from` lacks, and writes its new number. */
export const upgradeDocument = (
  doc: Y.Doc,
  document: DocumentName,
  from: number,
  upgrades: readonly Upgrade[],
): void =>
  doc.transact(() => {
    for (const upgrade of upgrades.slice(from - 1)) upgrade(doc, document)
    doc.getMap('about').set('schema', newestOf(upgrades))
  })
