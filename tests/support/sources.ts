import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { parseSync } from 'vite'

import { isNode, literal, type Node, nameOf } from './nodes.ts'
import { boundsIn, listsIn } from './spread.ts'

/** One of the repository's own TypeScript files, as far as the rules of its architecture look at it. */
export type Source = {
  /** From the repository's root, as in `client/ui/menu.tsx`. */
  path: string
  lines: number
  imports: Import[]
  hasDefaultExport: boolean
  hasEnum: boolean
  /** Every name that is used, of variables and of properties. */
  names: Set<string>
  /** What is written as a string; of one with values in it, what stands between them. */
  texts: string[]
  /** Each attribute in the markup, with its element: `form onSubmit`. */
  attributes: Set<string>
  /** The names of its classes. */
  classes: string[]
  /** Each function with the lines that it takes, its own inner ones included: `makeRoom: 12`. */
  functions: { name: string; lines: number }[]
  /** What stands in the markup to be read or heard, and is no message. */
  words: string[]
  /** What it imports from the description of the kinds. */
  kinds: Set<string>
  /** What stands side by side: the strings, or the imported names, of each array, union, record and row of comparisons. */
  lists: string[][]
  /** Each bound that is a number in the code: `most={200}`, `within(0, 10)`, `{ least: 0, most: 10 }`. */
  bounds: string[]
}

/** `to` is a path from the root for an own file, and a name for a package. */
export type Import = { to: string; isOwn: boolean; isDynamic: boolean }

/** Reads all files of the given folders. */
export const readSources = (folders: readonly string[]): Source[] =>
  globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx}`))
    .filter((path) => !path.includes('node_modules'))
    .map(readSource)

const readSource = (path: string): Source => {
  const code = readFileSync(path, 'utf8')
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const source: Source = {
    path,
    lines: code.trimEnd().split('\n').length,
    imports: [],
    hasDefaultExport: false,
    hasEnum: false,
    names: new Set(),
    texts: [],
    attributes: new Set(),
    words: [],
    classes: [],
    functions: [],
    kinds: new Set(),
    lists: [],
    bounds: [],
  }
  walk(program, (node) => note(source, node))
  walk(program, (node) => source.functions.push(...functionsIn(node, code)))
  return source
}

const note = (source: Source, node: Node): void => {
  if (node.type === 'ExportDefaultDeclaration') source.hasDefaultExport = true
  if (node.type === 'ClassDeclaration') source.classes.push(nameOf(node.id))
  if (node.type === 'TSEnumDeclaration') source.hasEnum = true
  if (node.type === 'ImportDeclaration') for (const name of kindsImported(node)) source.kinds.add(name)
  if (node.type === 'Identifier') source.names.add(String(node.name))
  source.texts.push(...textOf(node))
  for (const attribute of attributesOf(node)) source.attributes.add(attribute)
  const imported = literal(node.source)
  if (imported !== undefined)
    source.imports.push(importOf(source.path, imported, node.type === 'ImportExpression'))
  source.lists.push(...listsIn(node, source.kinds))
  source.bounds.push(...boundsIn(node))
  source.words.push(...wordsIn(node).filter((words) => /\p{L}/u.test(words)))
}

const textOf = (node: Node): string[] => {
  if (node.type === 'TemplateElement') return [(node.value as { raw: string }).raw]
  return [literal(node) ?? ''].filter((text) => text !== '')
}

const kindsImported = (node: Node): string[] =>
  literal(node.source)?.endsWith('/kinds.ts') && Array.isArray(node.specifiers)
    ? node.specifiers.flatMap((one: unknown) => (isNode(one) ? nameOf(one.local) : []))
    : []

const importOf = (path: string, imported: string, isDynamic: boolean): Import => {
  const isOwn = imported.startsWith('.')
  return { to: isOwn ? normalize(join(dirname(path), imported)) : imported, isOwn, isDynamic }
}

/** Attributes that are read out or shown. */
const SHOWN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
  'textValue',
]

const wordsIn = (node: Node): string[] => {
  if (node.type === 'JSXText') return [String(node.value).trim()]
  if (node.type === 'JSXExpressionContainer') return [literal(node.expression) ?? '']
  const name = isNode(node.name) ? String(node.name.name) : ''
  return node.type === 'JSXAttribute' && SHOWN.includes(name) ? [literal(node.value) ?? ''] : []
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

const functionsIn = (node: Node, code: string): { name: string; lines: number }[] => {
  const { id, key, init, value } = node
  const own = [node, init, value].find((one) => isNode(one) && FUNCTIONS.includes(one.type))
  if (!isNode(own) || (own === node && node.type !== 'FunctionDeclaration')) return []
  const lines = code.slice(Number(own.start), Number(own.end)).split('\n').length
  return [{ name: nameOf(id) || nameOf(key), lines }]
}

const attributesOf = ({ type, name, attributes }: Node): string[] =>
  type === 'JSXOpeningElement' && Array.isArray(attributes)
    ? attributes.map((one: unknown) => `${nameOf(name)} ${isNode(one) ? nameOf(one.name) : ''}`)
    : []

const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  if (!isNode(value)) return
  visit(value)
  for (const child of Object.values(value)) walk(child, visit)
}
