import type { Field, Part } from './heads.ts'
import type { Range } from './scales.ts'
import { plainName } from '../../../../shared/names.ts'
import { plainWord, type WordField } from './word-lists.ts'

/** What becomes of an end that is not clear: added, left out with its connection, or somebody of the file or the map. */
export type EndAnswer = 'add' | 'out' | { person: string } | { actor: string }

/** What the person said so far. Columns by `columnKey`, words by `wordKey`, names by `endKey`, rows by their key. */
export type Answers = {
  parts: Readonly<Record<number, Part | 'out'>>
  hasHead: Readonly<Record<number, boolean>>
  fields: Readonly<Record<string, Field>>
  ranges: Readonly<Record<string, Range>>
  words: Readonly<Record<string, string>>
  ends: Readonly<Record<string, EndAnswer>>
  /** What becomes of all ends that are not clear and not answered one by one. */
  allEnds?: 'add' | 'out'
  /** Rows that are brought in or left out against what is proposed. */
  wanted: Readonly<Record<string, boolean>>
  /** Whether those who are there get what the file knows and the map does not. */
  fills: boolean
}

export const NO_ANSWERS: Answers = {
  parts: {},
  hasHead: {},
  fields: {},
  ranges: {},
  words: {},
  ends: {},
  wanted: {},
  fills: false,
}

export const columnKey = (table: number, at: number): string => `${table}/${at}`
export const wordKey = (field: WordField, word: string): string => `${field}/${plainWord(word)}`
export const endKey = (name: string): string => plainName(name)
