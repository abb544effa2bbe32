import { apart, NETWORK_HEADS, networkTables, type Thing } from './network.ts'
import { CannotRead, type Table } from './table.ts'
import { childrenOf, type Element, within } from './xml.ts'

type Declared = { id: string; title: string; standard: string | undefined }

/** Reads GEXF as Gephi writes it. Throws `CannotRead`. */
export const readGexf = (root: Element): Table[] => {
  const [graph] = childrenOf(root, 'graph')
  if (!graph) throw new CannotRead('no-network')
  const nodes = within(graph, 'node')
  const edges = within(graph, 'edge')
  const ofEdges = declared(graph, 'edge')
  const weighs = isWeight(edges, ofEdges)
  const noticed = [
    ...apart('looks', [...nodes, ...edges].some(hasLooks) ? [''] : []),
    ...apart('positions', nodes.some((node) => childrenOf(node, 'position').length > 0) ? [''] : []),
    ...apart(
      'weight',
      !weighs && edges.some(({ attributes }) => attributes.weight !== undefined) ? [''] : [],
    ),
  ]
  const ofNodes = declared(graph, 'node')
  return networkTables(
    nodes.map((node, i) => nodeOf(node, i, ofNodes)),
    edges.map((edge, i) =>
      edgeOf(edge, i, { all: ofEdges, standard: graph.attributes.defaultedgetype ?? 'undirected', weighs }),
    ),
    noticed,
  )
}

const declared = (graph: Element, of: 'node' | 'edge'): Declared[] =>
  childrenOf(graph, 'attributes')
    .filter(({ attributes }) => attributes.class === of)
    .flatMap((group) => childrenOf(group, 'attribute'))
    .map(({ attributes, children }) => ({
      id: attributes.id ?? '',
      title: attributes.title ?? '',
      standard: children.find(({ name }) => name === 'default')?.text,
    }))

/** Gephi weighs every edge, with 1 where nobody said so: what counts is said where nothing else says how strong it is. */
const isWeight = (edges: readonly Element[], all: readonly Declared[]): boolean =>
  !all.some(({ title }) => /strength|weight/i.test(title)) &&
  edges.some(({ attributes }) => attributes.weight !== undefined && Number(attributes.weight) !== 1)

const hasLooks = (one: Element): boolean =>
  one.children.some(({ name }) => /^(size|color|shape|thickness)$/.test(name))

const fieldsOf = (element: Element, all: readonly Declared[]): Map<string, string> => {
  const said = new Map(
    childrenOf(element, 'attvalues')
      .flatMap((values) => childrenOf(values, 'attvalue'))
      .map(({ attributes }) => [attributes.for ?? attributes.id ?? '', attributes.value ?? '']),
  )
  return new Map(
    all.flatMap(({ id, title, standard }): [string, string][] => {
      const value = said.get(id) ?? standard
      return value === undefined || title === '' ? [] : [[title, value]]
    }),
  )
}

const nodeOf = (node: Element, at: number, all: readonly Declared[]): Thing => {
  const { id, label } = node.attributes
  const ref = id ?? `${at + 1}`
  return {
    ref,
    fields: new Map([[NETWORK_HEADS.id, ref], [NETWORK_HEADS.label, label ?? ref], ...fieldsOf(node, all)]),
  }
}

type OfEdges = { all: readonly Declared[]; standard: string; weighs: boolean }

const edgeOf = (edge: Element, at: number, { all, standard, weighs }: OfEdges): Thing => {
  const { id, source = '', target = '', type, kind, label, weight } = edge.attributes
  return {
    ref: id ?? `${at + 1}`,
    fields: new Map([
      [NETWORK_HEADS.id, id ?? ''],
      [NETWORK_HEADS.fromId, source],
      [NETWORK_HEADS.toId, target],
      [NETWORK_HEADS.direction, type ?? standard],
      ...(kind === undefined ? [] : [['Type', kind] as const]),
      ...(label === undefined ? [] : [[NETWORK_HEADS.label, label] as const]),
      ...(weighs && weight !== undefined ? [['Weight', weight] as const] : []),
      ...fieldsOf(edge, all),
    ]),
  }
}
