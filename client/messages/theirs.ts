const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const MARKED = /\u2068([^\u2068\u2069]*)\u2069/

/**
 * Marks somebody else's words inside a sentence of ours: they go their own way and the sentence goes the way of the
 * page. Text alone keeps the marks; where there are elements, `Said` makes one of them.
 */
export const theirs = (words: string): string =>
  FIRST_STRONG_ISOLATE + words.replaceAll(/[\u2066-\u2069]/g, '') + POP_ISOLATE

/** A sentence in pieces: ours and theirs take turns, ours first. */
export const piecesOf = (sentence: string): string[] => sentence.split(MARKED)

/** The sentence without marks, for what is heard and not seen. */
export const spoken = (sentence: string): string => piecesOf(sentence).join('')
