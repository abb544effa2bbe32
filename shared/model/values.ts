import * as Y from 'yjs'

/** Readers of single values. What comes in may have been written by any client: they never throw. */

export const readString = (value: unknown): string => (typeof value === 'string' ? value : readText(value))

/** The words of a `Y.Text`; a plain string from a simpler client counts too. */
export const readText = (value: unknown): string =>
  value instanceof Y.Text ? value.toJSON() : typeof value === 'string' ? value : ''

export const readOptional = (value: unknown): string | undefined => readString(value) || undefined

export const readFlag = (value: unknown): boolean => value === true

/** A number within its bounds; anything else is nothing. */
export const readNumber = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined

export const readOneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value)

/** An object's fields; a nested `Y.Map` counts as one. */
export const readFields = (value: unknown): Record<string, unknown> => {
  if (value instanceof Y.Map) return Object.fromEntries(value.entries())
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

/** An ISO date or time that the calendar knows. */
export const readDate = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)) ? value : undefined

/** The members of a set: keys `<prefix><member>` with the value true, in order. */
export const readSet = (item: Y.Map<unknown>, prefix: string): string[] =>
  [...item.keys()]
    .filter((key) => key.startsWith(prefix) && key.length > prefix.length && item.get(key) === true)
    .map((key) => key.slice(prefix.length))
    .sort()
