import { NEWER, REFUSALS } from '../../../shared/words/refusals.ts'
import { SENTENCES } from '../../../shared/words/sentences.ts'

const sentences: Record<string, string> = { ...REFUSALS, newer: NEWER, ...SENTENCES }

/** Why what is written in a document is not saved, and why a connection has ended; as `errorSaid` has it for calls. */
export const refusalSaid = (code: string, sentence?: string): string => sentence ?? sentences[code] ?? ''
