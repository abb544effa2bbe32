import { ERRORS } from '../../../shared/words/errors.ts'
import { NEWER, REFUSALS } from '../../../shared/words/refusals.ts'

const sentences: Record<string, string> = {
  ...REFUSALS,
  newer: NEWER,
  ...Object.fromEntries(Object.entries(ERRORS).map(([code, { sentence }]) => [code, sentence])),
}

/** Why what is written in a document is not saved, and why a connection has ended; as `errorSaid` has it for calls. */
export const refusalSaid = (code: string, sentence?: string): string => sentence ?? sentences[code] ?? ''
