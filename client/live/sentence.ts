import { AppError } from '../../shared/words/errors.ts'
import { app } from '../messages/en/app.ts'

/** What to tell a person about a call that failed. */
export const sentenceOf = (error: unknown): string => (error instanceof AppError ? error.message : app.failed)
