import { apart, NETWORK_HEADS, networkTables, type Thing } from './network.ts'
import { CannotRead, type Table } from './table.ts'
import { childrenOf, type Element, within, wordsIn } from './xml.ts'

/** A field of the file: how it is called, whose it is, and what those have who say nothing. */
type Key = { name: string; of: string; standard: string | undefined }

/** Reads GraphML as Gephi, yEd and scripts write it. Throws `CannotRead`. */
export const readGraphml = (root: Element): Table[] => {
  const graphs = childrenOf(root, 'graph')
  if (graphs.length === 0) throw new CannotRead('no-network')
  const keys = new Map(
    childrenOf(root, 'key').map(({ attributes, children }): [string, Key] => [
      attributes.id ?? '',
      {
        name: attributes['attr.name'] ?? '',
        of: attributes.for ?? 'all',
        standard: children.find(({ name }) => name === 'default')?.text,
      },
    ]),
  )
  const undirected = new Set(
    graphs
      .filter(({ attributes }) => attributes.edgedefault === 'undirected')
      .flatMap((graph) => within(graph, 'edge')),
  )
  const nodes = graphs.flatMap((graph) => within(graph, 'node'))
  const edges = graphs.flatMap((graph) => within(graph, 'edge'))
  const noticed = [
    ...apart('hyperedges', idsOf(graphs.flatMap((graph) => within(graph, 'hyperedge')))),
    ...apart('looks', hasLooks([...nodes, ...edges]) ? [''] : []),
  ]
  return networkTables(
    nodes.map((node, i) => nodeOf(node, i, keys)),
    edges.map((edge, i) => edgeOf(edge, i, { keys, isUndirected: undirected.has(edge) })),
    noticed,
  )
}

const idsOf = (all: readonly Element[]): string[] => all.map(({ attributes }) => attributes.id ?? '')

/** What a drawing program says of how it looks stands in elements of its own. */
const hasLooks = (all: readonly Element[]): boolean =>
  all.some((one) => childrenOf(one, 'data').some(({ children }) => children.length > 0))

/** Yes and no as files say them. */
const isYes = (text: string | undefined): boolean => /^(true|1|yes)$/i.test(text?.trim() ?? '')

const fieldsOf = (element: Element, of: 'node' | 'edge', keys: ReadonlyMap<string, Key>) => {
  const fields = new Map<string, string>()
  for (const { name, of: whose, standard } of keys.values())
    if (name !== '' && standard !== undefined && (whose === of || whose === 'all'))
      fields.set(headOf(name), standard)
  for (const data of childrenOf(element, 'data')) {
    const name = keys.get(data.attributes.key ?? '')?.name ?? ''
    if (name !== '' && data.children.length === 0) fields.set(headOf(name), data.text)
  }
  return fields
}

/** `label` and `Label` are one. */
const headOf = (name: string): string =>
  name.toLowerCase() === NETWORK_HEADS.label.toLowerCase() ? NETWORK_HEADS.label : name

/** The name that a drawing program shows: a label of its own. */
const shown = (element: Element, name: string): string =>
  within(element, name)
    .map(wordsIn)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(' ')

const nodeOf = (node: Element, at: number, keys: ReadonlyMap<string, Key>): Thing => {
  const ref = node.attributes.id ?? `${at + 1}`
  const own = fieldsOf(node, 'node', keys)
  const label =
    own.get(NETWORK_HEADS.label) ?? (own.has('name') ? undefined : shown(node, 'NodeLabel') || ref)
  return {
    ref,
    fields: new Map([
      [NETWORK_HEADS.id, ref],
      ...(label === undefined ? [] : [[NETWORK_HEADS.label, label] as const]),
      ...own,
    ]),
  }
}

const edgeOf = (
  edge: Element,
  at: number,
  { keys, isUndirected }: { keys: ReadonlyMap<string, Key>; isUndirected: boolean },
): Thing => {
  const { id, source = '', target = '', directed } = edge.attributes
  const own = fieldsOf(edge, 'edge', keys)
  const mutual = [...own.keys()].find((name) => name.toLowerCase() === 'mutual')
  const isMutual = mutual !== undefined && isYes(own.get(mutual))
  if (mutual !== undefined) own.delete(mutual)
  const label = own.get(NETWORK_HEADS.label) ?? shown(edge, 'EdgeLabel')
  const loose = directed === undefined ? isUndirected : !isYes(directed)
  const direction = isMutual ? 'mutual' : loose ? 'undirected' : 'directed'
  return {
    ref: id ?? `${at + 1}`,
    fields: new Map([
      [NETWORK_HEADS.id, id ?? ''],
      [NETWORK_HEADS.fromId, source],
      [NETWORK_HEADS.toId, target],
      [NETWORK_HEADS.direction, direction],
      ...(label === '' ? [] : [[NETWORK_HEADS.label, label] as const]),
      ...own,
    ]),
  }
}
