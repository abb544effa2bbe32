import * as Y from 'yjs'

import type { Bounds } from '../words/bounds.ts'
import { compare } from './order.ts'

/** Readers of single values. What comes in may have been written by any client: they never throw. */

/**
 * The words of a `Y.Text` or a string, whichever of the two a client wrote. Only letters are read: the method of
 * `Y.XmlText`, which is a `Y.Text` too, writes embedded objects out and throws on some. Half a surrogate pair is
 * read here as every other replica will get it.
 */
export const readText = (value: unknown): string => {
  if (value instanceof Y.Text) return Y.Text.prototype.toString.call(value).toWellFormed()
  return typeof value === 'string' ? value.toWellFormed() : ''
}

export const readOptional = (value: unknown): string | undefined => readText(value) || undefined

export const readFlag = (value: unknown): boolean => value === true

/** A number within its bounds; anything else is nothing. */
export const readNumber = (value: unknown, { least, most }: Bounds): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined

export const readOneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value)

/**
 * An object's own fields; a nested `Y.Map` counts as one. Not what it inherits: the decoder makes a prototype of a
 * field called `__proto__`, which is gone from the next copy. Nor one called `constructor`: Yjs takes it for the
 * object's type and refuses to write what was read.
 */
export const readFields = (value: unknown): Record<string, unknown> => {
  if (value instanceof Y.Map) return Object.fromEntries(value.entries())
  const isObject = typeof value === 'object' && value !== null
  const isOther = value instanceof Y.AbstractType || value instanceof Uint8Array || Array.isArray(value)
  const own = isObject && !isOther ? Object.entries(value) : []
  return Object.fromEntries(own.filter(([key]) => key !== 'constructor'))
}

const ISO = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/

/** An ISO date or time that the calendar knows. */
export const readDate = (value: unknown): string | undefined => {
  const day = typeof value === 'string' ? ISO.exec(value)?.[1] : undefined
  if (typeof value !== 'string' || day === undefined || Number.isNaN(Date.parse(value))) return undefined
  // some engines read the 31st of February as a day in March
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day) ? value : undefined
}

/** The members of a set: keys `<prefix><member>` with the value true, in order. */
export const readSet = (item: Y.Map<unknown>, prefix: string): string[] =>
  [...item.keys()]
    .filter((key) => key.startsWith(prefix) && key.length > prefix.length && item.get(key) === true)
    .map((key) => key.slice(prefix.length))
    .toSorted(compare)
