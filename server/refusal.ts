import { AppError, type ErrorCode } from '../shared/words/errors.ts'
import { SENTENCES } from '../shared/words/sentences.ts'

/** What a call is refused with. `retryAfter`: seconds to wait, for `slow-down`. */
export const refusal = (code: ErrorCode, message = SENTENCES[code], retryAfter?: number): AppError =>
  new AppError(code, message, retryAfter)
