/** The parts of a parsed file. */
export type Node = { type: string; [key: string]: unknown }

export const nameOf = (node: unknown): string => (isNode(node) ? String(node.name) : '')

export const literal = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
