import type { ErrorCode } from '../../../shared/words/errors.ts'

/**
 * What the server answers that it cannot do, by its code. It speaks English, so the sentence that it sent for just this
 * call is shown; in another language it is the code's own.
 */
export const errorSaid = (_code: ErrorCode, sentence = 'That did not work. Try it again.'): string => sentence
