import type * as Y from 'yjs'

import { edit } from './edit.ts'
import { setAside } from './kinds-said.ts'
import { readDate, readFields, readText } from './values.ts'

/** Why a finding was set aside, by whom, and when; of two who do so at once one reason is left whole. */
export type Aside = { reason: string; by: string; at?: string }

/** All that was set aside, by the findings' ids. */
export const readAsides = (doc: Y.Doc): Record<string, Aside> => {
  const all: [string, Aside][] = []
  doc.getMap(setAside.name).forEach((value, finding) => {
    const { reason, by, at } = readFields(value)
    const time = readDate(at)
    const words = readText(reason).trim()
    // what nobody gave a reason for is not set aside
    if (words !== '') all.push([finding, { reason: words, by: readText(by), ...(time && { at: time }) }])
  })
  return Object.fromEntries(all)
}

/** Sets a finding aside for everybody. Without a reason it is left where it is. */
export const putAside = (doc: Y.Doc, finding: string, { reason, by }: Pick<Aside, 'reason' | 'by'>): void => {
  const words = reason.trim().toWellFormed()
  if (words === '') return
  const at = new Date().toISOString()
  edit(doc, () => doc.getMap(setAside.name).set(finding, { reason: words, by, at }))
}

/** Lists a finding again. */
export const takeBack = (doc: Y.Doc, finding: string): void => {
  const all = doc.getMap(setAside.name)
  if (all.has(finding)) edit(doc, () => all.delete(finding))
}
