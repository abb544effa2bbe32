import { isNode, literal, type Node, nameOf } from './nodes.ts'

/** What should stand in one place, and can be seen to stand in another: lists of kinds, and bounds. */

export const listsIn = (node: Node, names: ReadonlySet<string>): string[][] => {
  switch (node.type) {
    case 'ArrayExpression':
      return [namesIn(node.elements, names)]
    case 'TSTupleType':
      return [namesIn(node.elementTypes, names)]
    case 'TSUnionType':
      return [namesIn(node.types, names)]
    case 'ObjectExpression':
      return [keysIn(node.properties), valuesIn(node.properties)]
    case 'SwitchStatement':
      return [valuesIn(node.cases, 'test')]
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return [comparedIn(node, names)]
    default:
      return []
  }
}

const namesIn = (values: unknown, names: ReadonlySet<string>): string[] =>
  (Array.isArray(values) ? values : []).flatMap((one: unknown) => nameSaid(one, names) ?? [])

/** The words of a literal, also as a type; a name that is one of the given, also with `.name`. */
const nameSaid = (value: unknown, names: ReadonlySet<string>): string | undefined => {
  if (!isNode(value)) return undefined
  if (value.type === 'TSLiteralType') return literal(value.literal)
  if (value.type === 'Identifier') return names.has(nameOf(value)) ? nameOf(value) : undefined
  if (value.type === 'MemberExpression' && nameOf(value.property) === 'name')
    return nameSaid(value.object, names)
  return literal(value)
}

/** Not of what a view worked out under such names. */
const WORKED_OUT = ['Identifier', 'MemberExpression', 'CallExpression']

const keysIn = (properties: unknown): string[] =>
  (Array.isArray(properties) ? properties : []).flatMap((one: unknown) =>
    isNode(one) && isNode(one.value) && !WORKED_OUT.includes(one.value.type)
      ? (literal(one.key) ?? nameOf(one.key))
      : [],
  )

const valuesIn = (values: unknown, key = 'value'): string[] =>
  (Array.isArray(values) ? values : []).flatMap((one: unknown) =>
    isNode(one) && isNode(one[key]) && one[key].type === 'Literal' ? (literal(one[key]) ?? []) : [],
  )

/** What one thing is compared with, in a row of comparisons or of choices by them. */
const comparedIn = (node: unknown, names: ReadonlySet<string>): string[] => {
  if (!isNode(node)) return []
  if (node.type === 'BinaryExpression')
    return [node.left, node.right].flatMap((side) => nameSaid(side, names) ?? [])
  if (node.type === 'LogicalExpression')
    return [...comparedIn(node.left, names), ...comparedIn(node.right, names)]
  return node.type === 'ConditionalExpression'
    ? [...comparedIn(node.test, names), ...comparedIn(node.alternate, names)]
    : []
}

/** What takes a bound as an argument. */
const BOUNDED = ['within', 'maxLength', 'maxValue', 'minValue', 'readNumber', 'lengthProblem', 'tooLong']

export const boundsIn = (node: Node): string[] => {
  const { type, name, value, callee, properties } = node
  if (type === 'JSXAttribute' && ['least', 'most', 'min', 'max'].includes(nameOf(name)))
    return isNode(value) ? numbersIn([value.expression]).map((n) => `${nameOf(name)}={${n}}`) : []
  if (type === 'CallExpression' && isNode(callee)) {
    const called = nameOf(callee) || nameOf(callee.property)
    return BOUNDED.includes(called) ? numbersIn(node.arguments).map((n) => `${called}(${n})`) : []
  }
  if (type !== 'ObjectExpression' || !Array.isArray(properties)) return []
  const ends = new Map(properties.filter(isNode).map((one) => [nameOf(one.key), numbersIn([one.value])[0]]))
  const [least, most] = [ends.get('least'), ends.get('most')]
  return least === undefined || most === undefined ? [] : [`{ least: ${least}, most: ${most} }`]
}

const numbersIn = (values: unknown): number[] =>
  (Array.isArray(values) ? values : []).flatMap((value: unknown) => {
    if (!isNode(value)) return []
    if (value.type === 'UnaryExpression') return numbersIn([value.argument]).map((n) => -n)
    return value.type === 'Literal' && typeof value.value === 'number' ? [value.value] : []
  })
