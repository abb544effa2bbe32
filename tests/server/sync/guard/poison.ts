import * as Y from 'yjs'
import { Unreadable } from '../../../../server/encoding.ts'
import { readStructs, readUpdate } from '../../../../server/sync/guard/read-update.ts'
import { nestsTooDeep } from '../../../../server/sync/guard/nesting.ts'
import { isWellPlaced } from '../../../../server/sync/guard/placement.ts'

/** Milliseconds of processor time that one attack may keep a document busy. */
const STALL = 250

/** The document after the server has taken an update, or null when it refuses it or lets it wait. */
export const admit = (doc: Y.Doc, update: Uint8Array): Y.Doc | null => {
  const known = { clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), tips: new Map() }
  try {
    const reading = readUpdate(update, known)
    if (reading.missing) return null
    if (reading.makesTypes && nestsTooDeep(doc, readStructs(update, known))) return null
    const after = copyOf(doc)
    try {
      Y.applyUpdate(after, update)
    } catch {
      // The server goes back to what it had.
      return null
    }
    return reading.isPlain || isWellPlaced(after, readStructs(update, known)) ? after : null
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

const showType = (type: Y.AbstractType<any>, anyOrder: boolean): unknown => {
  const list: unknown[] = []
  for (let item = type._start; item; item = item.right)
    if (!item.deleted) list.push(...showContent(item, anyOrder))
  const map = [...type._map]
    .filter(([, item]) => !item.deleted)
    .map(([key, item]) => [key, showContent(item, anyOrder)])
  if (anyOrder) list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return { list, map: map.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)) }
}

/** Texts by the letter: where one string ends and the next begins depends on how updates came. */
const showContent = ({ content }: Y.Item, anyOrder: boolean): unknown[] => {
  if (content instanceof Y.ContentType) return [showType(content.type, anyOrder)]
  if (content instanceof Y.ContentString) return content.str.split('')
  if (content instanceof Y.ContentFormat) return [{ [content.key]: content.value }]
  return content.getContent()
}

/**
 * All that a document holds, whatever type it is in. In any order where Yjs itself, redoing what was redone, leaves
 * the order open.
 */
const show = (doc: Y.Doc, anyOrder = false): string => {
  const roots = [...doc.share]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => [name, showType(type as Y.AbstractType<any>, anyOrder)])
  return JSON.stringify(roots.filter(([, shown]) => JSON.stringify(shown) !== '{"list":[],"map":[]}'))
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/**
 * Takes `updates` into a copy of `victim` as the server and everybody else would, and says what is wrong afterwards
 * for honest people, or null.
 */
export const harm = (victim: Y.Doc, updates: readonly Uint8Array[], guarded: boolean): string | null => {
  const server = copyOf(victim)
  const writer = copyOf(victim)
  const start = process.cpuUsage()
  try {
    for (const update of updates) {
      if (guarded && !admit(server, update)) continue
      Y.applyUpdate(server, update)
      Y.applyUpdate(writer, update)
    }
  } catch (error) {
    return `cannot be applied: ${String(error)}`
  }
  if (process.cpuUsage(start).user / 1000 > STALL) return 'takes too long'
  if (server.store.pendingStructs || server.store.pendingDs) return 'leaves something pending'
  writer.clientID = 10
  return afterwards(server, writer)
}

const afterwards = (server: Y.Doc, writer: Y.Doc): string | null => {
  try {
    const state = Y.encodeStateAsUpdate(server)
    const restarted = new Y.Doc()
    Y.applyUpdate(restarted, state)
    if (restarted.store.pendingStructs || restarted.store.pendingDs)
      return 'does not load whole after a restart'
    if (show(restarted, true) !== show(server, true)) return 'is another document after a restart'
    let emitted = 0
    writer.on('update', (update: Uint8Array) => {
      emitted += 1
      if (!admit(server, update)) throw new Error('an honest edit is refused')
      Y.applyUpdate(server, update)
    })
    writer.getText('text').insert(0, 'still ')
    writer.getMap('map').set('still', 'here')
    writer.getXmlFragment('xml').insert(0, [new Y.XmlElement('h2')])
    writer.getText('text').delete(2, 2)
    if (emitted < 4) return 'honest edits are not sent'
    if (show(server) !== show(writer)) return 'honest edits do not arrive'
    Y.encodeStateAsUpdate(writer)
    return null
  } catch (error) {
    return `fails afterwards: ${String(error)}`
  }
}
