import * as fc from 'fast-check'
import * as Y from 'yjs'

/** Values that people's programs put into documents, odd ones among them. */
const value = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    1.5,
    -1e300,
    NaN,
    Infinity,
    2 ** 31,
    -(2 ** 53) + 1,
    2n ** 60n,
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud83d\ude00',
    '\ud83d',
    '__proto__',
    'constructor',
    '\ufeff bom',
    'x'.repeat(5000),
  ),
  fc.uint8Array({ maxLength: 40 }),
  fc.jsonValue({ maxDepth: 6 }),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.integer(), { maxKeys: 6, noNullPrototype: true }),
)
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }),
  fc.constantFrom('bold', true, null, { link: { href: 'x' } }),
)
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'deleted', '__proto__', '', 'tag:ä'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('\ud83d', 'a\ud83d\ude00b', '\n'),
)
const place = fc.nat(1000)

export const edit = fc.oneof(
  fc.record({ do: fc.constant('set' as const), on: place, key, value }),
  fc.record({ do: fc.constant('unset' as const), on: place, key }),
  fc.record({ do: fc.constant('nest' as const), on: place, key, kind: fc.nat(5) }),
  fc.record({
    do: fc.constant('push' as const),
    on: place,
    at: place,
    values: fc.array(value, { maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('type' as const), on: place, at: place, text }),
  fc.record({ do: fc.constant('style' as const), on: place, at: place, length: fc.nat(6), key, json }),
  fc.record({ do: fc.constant('embed' as const), on: place, at: place, json }),
  fc.record({ do: fc.constant('remove' as const), on: place, at: place, length: fc.nat(6) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
  fc.record({ do: fc.constant('many' as const), on: place, text, times: fc.integer({ min: 1, max: 30 }) }),
)
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const ROOTS = ['about', 'activities', '__proto__', '']

const makeType = (kind: number): Y.AbstractType<any> =>
  [
    () => new Y.Map(),
    () => new Y.Array(),
    () => new Y.Text('seed'),
    () => new Y.XmlElement('p'),
    () => new Y.XmlFragment(),
    () => new Y.XmlText('xml'),
  ][kind % 6]!() as Y.AbstractType<any>

/** All types of a document, of which an edit picks one. */
const typesOf = (doc: Y.Doc): Y.AbstractType<any>[] => {
  const types: Y.AbstractType<any>[] = []
  const visit = (type: Y.AbstractType<any>): void => {
    types.push(type)
    for (const item of type._map.values()) visitItem(item)
    for (let item = type._start; item; item = item.right) visitItem(item)
  }
  const visitItem = (item: Y.Item): void => {
    if (!item.deleted && item.content instanceof Y.ContentType) visit(item.content.type)
  }
  ROOTS.forEach((name) => visit(doc.getMap(`map-${name}`)))
  visit(doc.getArray('array'))
  visit(doc.getText('text'))
  visit(doc.getXmlFragment('xml'))
  return types
}

const insert = (type: Y.AbstractType<any>, at: number, content: unknown[]): void => {
  // Lists take these only within another value.
  const fit = content.map((one) => (typeof one === 'bigint' || one === undefined ? [one] : one))
  if (type instanceof Y.Array) type.insert(at % (type.length + 1), fit)
}

/** Does one edit as a program would, on whichever type it fits. */
export const apply = (doc: Y.Doc, undo: Y.UndoManager, step: Edit): void => {
  if (step.do === 'undo') return void undo.undo()
  if (step.do === 'redo') return void undo.redo()
  const types = typesOf(doc)
  const type = types[step.on % types.length]!
  const length = (type as { length?: number }).length ?? 0
  const isText = type instanceof Y.Text
  doc.transact(() => {
    switch (step.do) {
      case 'set':
        if (type instanceof Y.Map) type.set(step.key, step.value)
        else if (type instanceof Y.XmlElement) type.setAttribute(step.key, JSON.stringify(step.key))
        return
      case 'unset':
        if (type instanceof Y.Map) type.delete(step.key)
        else if (type instanceof Y.XmlElement) type.removeAttribute(step.key)
        return
      case 'nest': {
        if (type instanceof Y.Map) type.set(step.key, makeType(step.kind))
        else if (type instanceof Y.Array) insert(type, step.on, [makeType(step.kind)])
        else if (type instanceof Y.XmlFragment) {
          type.insert(length, [step.kind % 2 ? new Y.XmlElement(step.key || 'p') : new Y.XmlText('t')])
        }
        return
      }
      case 'push':
        return insert(type, step.at, step.values)
      case 'type':
        if (isText) type.insert(step.at % (length + 1), step.text)
        return
      case 'style':
        if (isText)
          type.format(step.at % (length + 1), Math.min(step.length, length), { [step.key]: step.json })
        return
      case 'embed':
        if (isText) type.insertEmbed(step.at % (length + 1), { embed: step.json } as object)
        return
      case 'many':
        for (let i = 0; i < step.times; i++) {
          if (type instanceof Y.Map) type.set(step.text, i)
          else if (isText) type.insert((i * 7) % (type.length + 1), step.text)
          else insert(type, i * 7, [step.text, i])
        }
        return
      case 'remove': {
        const at = step.at % (length + 1)
        const some = Math.min(step.length, length - at)
        if (some > 0 && (isText || type instanceof Y.Array || type instanceof Y.XmlFragment))
          type.delete(at, some)
      }
    }
  })
}

/** A person's copy of a document with their undo. */
export const makeEditor = (): { doc: Y.Doc; undo: Y.UndoManager } => {
  const doc = new Y.Doc()
  const roots = [
    ...ROOTS.map((name) => doc.getMap(`map-${name}`)),
    doc.getArray('array'),
    doc.getText('text'),
  ]
  const undo = new Y.UndoManager([...roots, doc.getXmlFragment('xml')] as never, { captureTimeout: 0 })
  return { doc, undo }
}
