import { language } from './en/language.ts'

/**
 * The words' language, written as the reader's own country does where the device says so (`en-GB`): whatever is dated,
 * counted or put in order is so in the language of the sentence that it stands in.
 */
const locale =
  navigator.languages.find((one) => one === language || one.startsWith(`${language}-`)) ?? language

/** Makes something when it is first used: the browser's tables would hold up the first picture of a page. */
const later = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** A way to write dates. */
export const dateFormat = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
  later(() => new Intl.DateTimeFormat(locale, options))

/** A way to write days, and moments by the day that they are here: a day without a time is the same one everywhere. */
export const dayFormat = (style: Intl.DateTimeFormatOptions): ((iso: string) => Intl.DateTimeFormat) => {
  const here = dateFormat(style)
  const everywhere = dateFormat({ ...style, timeZone: 'UTC' })
  return (iso) => (iso.includes('T') ? here() : everywhere())
}

/** "today" and the like. */
export const relativeFormat = later(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

const numbers = later(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
const lists = later(() => new Intl.ListFormat(locale))
const rules = later(() => new Intl.PluralRules(locale))
const names = later(() => new Intl.Collator(locale))

/** A number with one decimal at most: 1,200 or 7.4. */
export const numberSaid = (n: number): string => numbers().format(n)

/** "a, b, and c" */
export const listSaid = (all: readonly string[]): string => lists().format(all)

/** Picks the form for a number: `plural(n, { one: 'activity', other: 'activities' })`. */
export const plural = (
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => forms[rules().select(count)] ?? forms.other

/** Puts names in the order in which people look for them. */
export const compareNames = (a: string, b: string): number => names().compare(a, b)
