import type * as Y from 'yjs'

import { aliveEntry, readOrdered, setFields } from './collection.ts'
import { edit, makeAll } from './edit.ts'
import type { Signed } from './fields.ts'
import type { Given } from './kind.ts'
import { type Partner, partners } from './kinds.ts'
import { orderAt, ordersFrom } from './order.ts'

type NewPartner = Omit<Given<(typeof partners)['fields']>, 'order'> & { name: string }

/** Adds a partner at the end of the list, with a code made of its name if none is given. Returns its id. */
export const addPartner = (doc: Y.Doc, given: NewPartner): string => addAll(doc, [given])[0] ?? ''

/** Adds partners of these names in one step, in this order. */
export const addPartners = (doc: Y.Doc, names: readonly string[]): string[] =>
  addAll(
    doc,
    names.map((name) => ({ name })),
  )

const addAll = (doc: Y.Doc, all: readonly NewPartner[]): string[] => {
  const others = readOrdered(doc, partners)
  const taken = others.map((partner) => partner.code)
  const orders = ordersFrom(orderAt(others, others.length).order, all.length)
  const given = all.map((one, i) => {
    const code = one.code ?? codeFor(one.name, taken)
    taken.push(code)
    return { ...one, code, order: orders[i] ?? '' }
  })
  return makeAll(doc, partners, given)
}

/** Marks a partner as the backbone, and nobody else; or takes the mark away. */
export const setBackbone = (doc: Y.Doc, id: string, is: boolean): void => {
  if (!aliveEntry(doc, partners.name, id)) return
  edit(doc, () => {
    for (const other of readOrdered(doc, partners))
      if (other.id === id) setFields(doc, partners, id, { backbone: is })
      else if (is && other.backbone) setFields(doc, partners, other.id, { backbone: false })
  })
}

/**
 * Where two were marked as the backbone at the same moment, leaves the one that stands first in the list, on every
 * replica the same; undo knows nothing of it. Tells which one is left, and which were marked.
 */
export const keepOneBackbone = (doc: Y.Doc): { left: Partner; marked: Partner[] } | undefined => {
  const marked = readOrdered(doc, partners).filter(({ backbone }) => backbone)
  const [left, ...others] = marked
  if (!left || others.length === 0) return undefined
  doc.transact(() => {
    for (const { id } of others) aliveEntry(doc, partners.name, id)?.delete('backbone')
  }, 'one-backbone')
  return { left, marked }
}

/** Signs what a partner has agreed to; nothing where it is not there, or there are no words. Whether it is signed. */
export const signOn = (doc: Y.Doc, id: string, signed: Signed): boolean => {
  if (!aliveEntry(doc, partners.name, id) || signed.words.trim() === '') return false
  setFields(doc, partners, id, { signed })
  return true
}

/** Whether what was signed is what stands there now. */
export const isSigned = ({ agreed = '', signed }: Partner): boolean =>
  signed !== undefined && signed.words === agreed.trim()

/** Initials of up to three words, or three letters of one; numbered when taken. */
export const codeFor = (name: string, taken: readonly string[]): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const letters =
    words.length > 1 ? words.slice(0, 3).map((word) => first(word, 1)) : [first(words[0] ?? '?', 3)]
  const code = letters.join('').toLocaleUpperCase()
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? code : `${code}${n}`
    if (!taken.includes(candidate)) return candidate
  }
}

/** The first letters of a word, whole where a letter takes two code units. */
const first = (word: string, count: number): string => Array.from(word).slice(0, count).join('')
