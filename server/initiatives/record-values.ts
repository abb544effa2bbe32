import * as v from 'valibot'
import * as Y from 'yjs'

import { refusal } from '../refusal.ts'
import { readFields } from '../../shared/model/values.ts'
import { MAX_DEPTH } from '../../shared/words/bounds.ts'

/**
 * How a document's values are written as JSON, so that they can be read back as the same shared types:
 * an object is a `Y.Map`; `{"$text": […]}` a `Y.Text` (its delta, or the string if it has no marks);
 * `{"$xml": […]}` a fragment; `{"$list": […]}` a `Y.Array`; `{"$value": …}` a plain object or array;
 * `{"$bytes": "base64"}` bytes; `{"$map": {…}}` a `Y.Map` that itself has such a key. Strings, numbers, booleans and null stand for themselves.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Whatever the guard lets anybody write, and the item and the kind around it. */
const DEEPEST = MAX_DEPTH + 2

type Delta = { insert: unknown; attributes?: Record<string, unknown> }[]

const valueToJson = (value: unknown): Json => {
  if (value instanceof Y.Text) return { $text: deltaToJson(value) }
  if (value instanceof Y.XmlFragment) return { $xml: value.toArray().map(nodeToJson) }
  if (value instanceof Y.Array) return { $list: value.toArray().map(valueToJson) }
  if (value instanceof Y.Map) return escaped(mapToJson(value as Y.Map<unknown>))
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return { $value: plainToJson(value) }
  if (typeof value === 'object' && value !== null) return { $value: plainToJson(readFields(value)) }
  return plainToJson(value)
}

/** The entries in the order of their keys, so that two equal records are equal letter by letter. */
export const mapToJson = (map: Y.Map<unknown>): { [key: string]: Json } => {
  const json: { [key: string]: Json } = {}
  for (const key of [...map.keys()].toSorted()) if (key !== '__proto__') json[key] = valueToJson(map.get(key))
  return json
}

const MARKS = ['$text', '$xml', '$list', '$value', '$bytes', '$map']

const escaped = (json: { [key: string]: Json }): Json =>
  MARKS.some((mark) => Object.hasOwn(json, mark)) ? { $map: json } : json

/** What JSON can say of a plain value. */
const plainToJson = (value: unknown): Json => {
  if (typeof value === 'bigint') return String(value)
  const text: string | undefined = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  )
  return text === undefined ? null : (JSON.parse(text) as Json)
}

const deltaToJson = (text: Y.Text): Json => {
  const delta = text.toDelta() as Delta
  if (delta.length === 0) return ''
  const [only] = delta
  if (delta.length === 1 && typeof only?.insert === 'string' && !only.attributes) return only.insert
  return delta.map(({ insert, attributes }) => ({
    insert: insert instanceof Y.AbstractType ? plainToJson(insert.toJSON()) : plainToJson(insert),
    ...(attributes && { attributes: plainToJson(attributes) }),
  }))
}

const nodeToJson = (node: unknown): Json => {
  if (node instanceof Y.XmlElement)
    return {
      tag: node.nodeName,
      attributes: plainToJson(node.getAttributes()),
      children: node.toArray().map(nodeToJson),
    }
  return node instanceof Y.XmlText ? { text: deltaToJson(node) } : { text: '' }
}

const refuse = (): never => {
  throw refusal('bad-request', 'record has something in it that cannot be read.')
}

const DeltaGiven = v.union([
  v.string(),
  v.array(
    v.object({
      insert: v.union([v.string(), v.record(v.string(), v.unknown())]),
      attributes: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
])

/** Throws bad-request for what is not as `valueToJson` writes it. */
const valueFromJson = (json: unknown, depth = 0): unknown => {
  if (depth > DEEPEST) return refuse()
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return refuse()
  const { $text, $xml, $list, $value, $bytes, $map } = json as Record<string, unknown>
  if ($text !== undefined) return textFromJson(new Y.Text(), $text)
  if ($xml !== undefined) return xmlFromJson(new Y.XmlFragment(), $xml, depth)
  if ($list !== undefined) return arrayFromJson($list, depth)
  if ($value !== undefined) return plainFromJson($value)
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'))
  return new Y.Map(entriesFromJson($map ?? json, depth))
}

export const entriesFromJson = (json: unknown, depth = 0): [string, unknown][] => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse()
  return Object.entries(json).map(([key, value]) =>
    key === '__proto__' ? refuse() : [key, valueFromJson(value, depth + 1)],
  )
}

const listOf = (json: unknown): unknown[] => (Array.isArray(json) ? json : refuse())

/** A plain value with bounded depth and without keys that would change an object's prototype. */
const plainFromJson = (json: unknown, depth = 0): unknown => {
  if (depth > DEEPEST) return refuse()
  if (Array.isArray(json)) return json.map((entry) => plainFromJson(entry, depth + 1))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) =>
      key === '__proto__' ? refuse() : [key, plainFromJson(value, depth + 1)],
    ),
  )
}

const textFromJson = <T extends Y.Text>(text: T, json: unknown): T => {
  const given = v.safeParse(DeltaGiven, json)
  if (!given.success) return refuse()
  const delta = typeof given.output === 'string' ? [{ insert: given.output }] : given.output
  text.applyDelta(plainFromJson(delta.filter(({ insert }) => insert !== '')) as Delta, { sanitize: false })
  return text
}

const xmlFromJson = <T extends Y.XmlFragment>(parent: T, json: unknown, depth: number): T => {
  if (depth > DEEPEST) return refuse()
  const nodes = listOf(json).map((node) => nodeFromJson(node, depth + 1))
  parent.insert(0, nodes)
  return parent
}

const nodeFromJson = (json: unknown, depth: number): Y.XmlElement | Y.XmlText => {
  if (typeof json !== 'object' || json === null) return refuse()
  const { tag, attributes, children, text } = json as Record<string, unknown>
  if (typeof tag !== 'string') return textFromJson(new Y.XmlText(), text)
  const element = new Y.XmlElement(tag)
  for (const [key, value] of Object.entries(plainFromJson(attributes ?? {}) as object))
    element.setAttribute(key, value)
  return xmlFromJson(element, children ?? [], depth)
}

const arrayFromJson = (json: unknown, depth: number): Y.Array<unknown> => {
  const array = new Y.Array<unknown>()
  array.insert(
    0,
    listOf(json).map((entry) => valueFromJson(entry, depth + 1)),
  )
  return array
}
