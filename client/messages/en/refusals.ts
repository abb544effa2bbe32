import { ERRORS } from '../../../shared/words/errors.ts'
import { NEWER, REFUSALS } from '../../../shared/words/refusals.ts'

const sentences: Record<string, string> = {
  ...REFUSALS,
  newer: NEWER,
  ...Object.fromEntries(Object.entries(ERRORS).map(([code, { sentence }]) => [code, sentence])),
}

/**
 * What the server answers that it cannot do, by its code. It speaks English, so the sentence that it sent for just this
 * call is shown; in another language it is the code's own.
 */
export const refusalSaid = (code: string, sentence?: string): string => sentence ?? sentences[code] ?? ''
