import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { aliveEntry, type Item, type Kind, readDeleted, readOrdered, setFields } from './collection.ts'
import { edit, make, makeAll } from './edit.ts'
import { orderAt, ordersFrom, type Ordered } from './order.ts'
import { readFlag, readOptional, readText } from './values.ts'

/** An organization at the table. `code` is the short form on cards. */
export type Partner = Item &
  Ordered & { name: string; code: string; sector?: string; contact?: string; backbone: boolean }

export const partners: Kind<Partner> = {
  name: 'partners',
  read: (id, item) => ({
    id,
    name: readText(item.get('name')),
    code: readText(item.get('code')),
    sector: readOptional(item.get('sector')),
    contact: readOptional(item.get('contact')),
    backbone: readFlag(item.get('backbone')),
    order: readText(item.get('order')),
    ...readDeleted(item),
  }),
}

/** Adds a partner at the end of the list, with a code made of its name if none is given. Returns its id. */
export const addPartner = (
  doc: Y.Doc,
  given: { name: string; code?: string; sector?: string; backbone?: boolean; id?: string },
): string => {
  const all = readOrdered(doc, partners)
  return make(doc, 'partners', given.id ?? newId(), {
    name: new Y.Text(given.name),
    code:
      given.code ??
      codeFor(
        given.name,
        all.map((partner) => partner.code),
      ),
    sector: given.sector,
    backbone: given.backbone,
    order: orderAt(all, all.length).order,
  })
}

/** Adds partners of these names in one step, in this order. */
export const addPartners = (doc: Y.Doc, names: readonly string[]): void => {
  const all = readOrdered(doc, partners)
  const taken = all.map((partner) => partner.code)
  const { order } = orderAt(all, all.length)
  const orders = ordersFrom(order, names.length)
  makeAll(
    doc,
    'partners',
    names.map((name, i) => {
      const code = codeFor(name, taken)
      taken.push(code)
      return { id: newId(), fields: { name: new Y.Text(name), code, order: orders[i] } }
    }),
  )
}

export const setPartner = (
  doc: Y.Doc,
  id: string,
  fields: Partial<Pick<Partner, 'code' | 'sector' | 'contact' | 'backbone'>>,
): void => setFields(doc, 'partners', id, fields)

/** Marks a partner as the backbone, and nobody else; or takes the mark away. */
export const setBackbone = (doc: Y.Doc, id: string, is: boolean): void => {
  if (!aliveEntry(doc, 'partners', id)) return
  edit(doc, () => {
    for (const other of readOrdered(doc, partners))
      if (other.id === id) setPartner(doc, id, { backbone: is || undefined })
      else if (is && other.backbone) setPartner(doc, other.id, { backbone: undefined })
  })
}

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
