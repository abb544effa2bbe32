import { createHash } from 'node:crypto'

/** What a secret is found by in the storage. Secrets are random and long, so a plain hash cannot be guessed back. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Letters of the short code for a second device: none that are mistaken for another. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code as it is compared: people type small letters, spaces and dashes. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
