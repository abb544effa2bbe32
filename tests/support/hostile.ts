import * as fc from 'fast-check'
import * as Y from 'yjs'

/**
 * Values of every type that a document can hold under a key, as functions that make one: a Yjs type can be put in
 * one place alone.
 */
export type Maker = () => unknown

const plain = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    1e308,
    -1e308,
    Number.NaN,
    Infinity,
    -Infinity,
    0.1,
    7,
  ),
  fc.constantFrom<unknown>(
    '',
    'done',
    'group',
    '2026-02-31',
    'not a date',
    '2026-13-01T99:00',
    '\uD83D',
    'x'.repeat(5000),
  ),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 5 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
      'toJSON',
      'then',
      'influence',
      'position',
      'phase',
      'order',
      'length',
    ),
    fc.oneof(fc.constantFrom<unknown>(null, 1, 1e9, 'x', true, {}, []), fc.jsonValue({ maxDepth: 2 })),
  ),
)

const nasty: object = { toString: 1, valueOf: 1, toJSON: 1, constructor: 1 }

const xmlText = (): Y.XmlText => {
  const text = new Y.XmlText('words')
  text.insertEmbed(2, nasty)
  text.format(0, 2, { bold: nasty, link: 'javascript:alert(1)' })
  text.insertEmbed(0, new Y.Map([['a', 1]]))
  return text
}

const deep = (depth: number): Y.XmlElement => {
  const top = new Y.XmlElement('blockquote')
  let at = top
  for (let n = 0; n < depth; n++) {
    const next = new Y.XmlElement(n % 2 ? 'paragraph' : 'script')
    at.insert(0, [next, new Y.XmlText(`${n}`)])
    at = next
  }
  return top
}

/** Older clients may still write one; its type has no place in the others'. */
const hook = () => new Y.XmlHook('hook') as never

const fragment = (): Y.XmlFragment => {
  const all = new Y.XmlFragment()
  all.insert(0, [xmlText(), deep(300), new Y.XmlElement('unknown'), hook()])
  return all
}

const nested = fc.constantFrom<Maker>(
  () => new Y.Text('words'),
  () => {
    const text = new Y.Text('words')
    text.insertEmbed(1, nasty)
    text.insertEmbed(0, new Y.Array())
    return text
  },
  xmlText,
  fragment,
  () => deep(90),
  hook,
  () => Y.Array.from([1, [nasty], 'x']),
  () =>
    new Y.Map<unknown>([
      ['phase', [nasty]],
      ['order', new Y.Text('a0')],
      ['influence', 1e9],
      ['deleted', [nasty]],
    ]),
)

export const hostile: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 2, arbitrary: plain.map((value) => () => value) },
  { weight: 1, arbitrary: nested },
)

/** Puts any value under a key, past the check of `Y.Map`, which a hostile client leaves out. */
export const put = (map: Y.Map<unknown>, key: string, value: unknown): void => {
  const isTaken = value instanceof Y.AbstractType || value instanceof Uint8Array || Array.isArray(value)
  if (typeof value !== 'object' || value === null || isTaken) {
    map.set(key, value)
    return
  }
  const taken = {}
  map.set(key, taken)
  Object.defineProperties(taken, Object.getOwnPropertyDescriptors(value))
}
