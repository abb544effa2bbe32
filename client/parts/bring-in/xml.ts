import { Parser } from 'saxen'

import { CannotRead } from './table.ts'

/** An element of an XML file: its name without a prefix, what is in it, and its own words. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Element[]
  text: string
}

/** Deeper than any drawing program nests groups. */
const DEEPEST = 100

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as what is written in it: no entity but the five of XML and numbers, nothing that it refers to. Throws
 * `CannotRead` where it is broken, or where what it says stands in other files.
 */
export const readXml = (text: string): Element => {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let problem: CannotRead | undefined
  const stop = (is: CannotRead) => {
    problem ??= is
  }
  const words = (more: string) => {
    const within = open.at(-1)
    if (within) within.text += more
  }
  new Parser()
    .on('openTag', (name, attributes) => {
      if (problem) return
      const own = attributes()
      const element = { name: local(name), attributes: decoded(own), children: [], text: '' }
      if (refers(element)) stop(new CannotRead('refers'))
      if (open.length > DEEPEST) stop(new CannotRead('damaged-xml'))
      open.at(-1)?.children.push(element)
      open.push(element)
    })
    .on('closeTag', () => void open.pop())
    .on('text', (more) => words(decode(more)))
    .on('cdata', words)
    .on('attention', () => stop(new CannotRead('refers')))
    .on('error', () => stop(new CannotRead('damaged-xml')))
    .parse(text)
  if (problem) throw problem
  const [root] = top.children
  if (!root || open.length > 1) throw new CannotRead('damaged-xml')
  return root
}

/** What would have to be fetched: other files are never read. */
const refers = ({ name, attributes }: Element): boolean =>
  (name === 'include' && attributes.href !== undefined) ||
  (name === 'locator' && Object.keys(attributes).some((key) => local(key) === 'href'))

const decoded = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]))

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, tens, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const point = tens === undefined ? Number.parseInt(hex, 16) : Number(tens)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ''
  })

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((one) => one.name === name)

/** All elements of a name, however deep. */
export const within = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...within(one, name)])

/** All words in an element, those of what is in it included. */
export const wordsIn = (element: Element): string => [element.text, ...element.children.map(wordsIn)].join('')
