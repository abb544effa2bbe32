import { ERRORS, type ErrorCode } from '../../../shared/words/errors.ts'
import { REFUSALS, type RefusalCode } from '../../../shared/words/refusals.ts'

/**
 * What the server answers that it cannot do, by its code. It speaks English, so the sentence that it sent for just this
 * call is shown; in another language it is the code's own.
 */
export const refusalSaid = (code: ErrorCode | RefusalCode, sentence?: string): string =>
  sentence ?? (code in REFUSALS ? REFUSALS[code as RefusalCode] : ERRORS[code as ErrorCode].sentence)
