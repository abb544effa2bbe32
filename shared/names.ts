/** Accents and the like: Latin, Greek and Cyrillic marks, Hebrew points, Arabic vowel signs and the stretched line. */
const ACCENTS = /[\u0300-\u036F]|[\u0591-\u05C7]|\u0640|[\u064B-\u065F]|\u0670/gu

/** Letters that are another with a stroke, which Unicode does not take apart. */
const STROKES: Record<string, string> = { đ: 'd', ħ: 'h', ł: 'l', ø: 'o', ŧ: 't' }

/**
 * A name as names are compared: whoever types it on a phone, or copies it from a letter, means the same whatever
 * the capitals, accents, spaces, quotes and dashes. Empty if nothing of it can be seen.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/\p{Cf}/gu, '')
    // by way of capitals, for letters such as ß that have none of their own
    .toUpperCase()
    .toLowerCase()
    .replace(/[đħłøŧ]/gu, (letter) => STROKES[letter] ?? letter)
    .replace(/[‘’‚‛`´ʼ′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * What no eye sees: spaces, controls, halves of letters, marks without a letter, and letters that are blank. Not all that
 * Unicode has no letter for: there may be one by now, and whoever writes it has a newer device than this.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\s\u2800]/gu

/** Whether there is anything to see in a text. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === ''

/**
 * Whom a name means among those who have names: the only one called so, or, of several, the only one written just
 * like that. Nobody where that leaves a choice: a guess would tie the wrong people.
 */
export const findNamed = <T extends { name: string }>(all: readonly T[], name: string): T | undefined => {
  const plain = plainName(name)
  if (plain === '') return undefined
  const called = all.filter((one) => plainName(one.name) === plain)
  if (called.length < 2) return called[0]
  const written = called.filter((one) => one.name.normalize().trim() === name.normalize().trim())
  return written.length === 1 ? written[0] : undefined
}
