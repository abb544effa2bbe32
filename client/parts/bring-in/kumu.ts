import { hasHtml, htmlWords } from './html-words.ts'
import { apart, NETWORK_HEADS, networkTables, type Thing } from './network.ts'
import { CannotRead, type Noticed, type Table } from './table.ts'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/**
 * Reads what Kumu writes and imports: a project's backup, where fields stand in `attributes` and all is called by `_id`,
 * or the flat form of its documentation. Throws `CannotRead`.
 */
export const readKumu = (text: string): Table[] => {
  const file = parse(text)
  if (!isObject(file) || !(Array.isArray(file.elements) || Array.isArray(file.connections)))
    throw new CannotRead('no-network')
  const called = new Map(
    objects(file.attributes).map(({ name }) => [textOf(name).toLowerCase(), textOf(name)]),
  )
  const html = { count: 0 }
  const elements = objects(file.elements).map((one, i) => thing(one, i, { called, html }))
  const connections = objects(file.connections).map((one, i) => thing(one, i, { called, html }))
  return networkTables(elements, connections, noticedIn(file, html.count))
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new CannotRead('damaged-json')
  }
}

/** Kumu's own words for a field, and ours. */
const HEADS: Record<string, string> = {
  label: NETWORK_HEADS.label,
  id: NETWORK_HEADS.id,
  _id: NETWORK_HEADS.id,
  from: NETWORK_HEADS.from,
  to: NETWORK_HEADS.to,
  direction: NETWORK_HEADS.direction,
  type: 'Type',
  'element type': 'Type',
  'connection type': 'Type',
  description: 'Description',
  tags: 'Tags',
}

type Reading = { called: ReadonlyMap<string, string>; html: { count: number } }

const thing = (one: Json, at: number, { called, html }: Reading): Thing => {
  const { attributes, ...own } = one
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries({ ...own, ...(isObject(attributes) && attributes) })) {
    const head = endOf(one, name) ?? HEADS[name.toLowerCase()] ?? called.get(name.toLowerCase()) ?? name
    const words = textOf(value)
    if (words === '') continue
    if (hasHtml(words)) html.count++
    // what its editor writes into descriptions is HTML; elsewhere a letter is a letter
    const text = head === 'Description' ? htmlWords(words) : words
    // a line break or two spaces within a name are how it was drawn
    fields.set(head, head === NETWORK_HEADS.label ? text.replaceAll(/\s+/g, ' ') : text)
  }
  return { ref: textOf(one._id ?? one.id) || textOf(one.label) || `${at + 1}`, fields }
}

/** In a backup ends are ids and nothing else; in the flat form they may be names. */
const endOf = (one: Json, name: string): string | undefined => {
  if (one._id === undefined) return undefined
  return name === 'from' ? NETWORK_HEADS.fromId : name === 'to' ? NETWORK_HEADS.toId : undefined
}

/** A value as words: a list parted by bars, as in Kumu's own tables; what is not so is nothing. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return `${value}`
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.map(textOf).join('|')
  return isObject(value) ? JSON.stringify(value) : ''
}

const PICTURE = /!\[[^\]]*\]\([^)]*\)|<img\b/i

const noticedIn = (file: Json, html: number): Noticed[] => {
  const names = (all: unknown) => objects(all).map((one) => nameOf(one))
  const pictures = objects(file.elements).flatMap((one) => {
    const fields = Object.entries(isObject(one.attributes) ? one.attributes : one)
    return fields.flatMap(([name, value]) =>
      (name.toLowerCase() === 'image' && textOf(value) !== '') || PICTURE.test(textOf(value))
        ? [textOf(value)]
        : [],
    )
  })
  return [
    ...apart('loops', names(file.loops)),
    ...apart('maps', names(file.maps).slice(1)),
    ...apart('views', names(file.perspectives)),
    ...apart('pictures', pictures),
    ...(objects(file.maps).length > 0 ? apart('positions', ['']) : []),
    ...apart(
      'html',
      Array.from({ length: html }, () => ''),
    ),
  ]
}

const nameOf = (one: Json): string =>
  textOf(one.name) || textOf(isObject(one.attributes) ? one.attributes.label : one.label)
