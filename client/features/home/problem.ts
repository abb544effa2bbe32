import { AppError } from '../../../shared/words/errors.ts'
import { home } from '../../messages/en/home.ts'

/** What to tell a person about an initiative that could not be made. */
export const problemOf = (error: unknown): string => (error instanceof AppError ? error.message : home.failed)

/** Whether the server makes initiatives only for those who have its password. */
export const wantsSecret = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'not-joined' || error.code === 'link-unknown')
