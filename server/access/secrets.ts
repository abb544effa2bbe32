import { createHash } from 'node:crypto'

import { customAlphabet } from 'nanoid'

/** What a secret is found by in the storage. Secrets are random and long, so a plain hash cannot be guessed back. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Letters of short codes: none that are mistaken for another. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const letters = customAlphabet(CODE_LETTERS, 8)

/** A new short code, as people read it: `ABCD-2345`. */
export const newCode = (): string => letters().replace(/^.{4}/, '$&-')

/** A code as it is compared: people type small letters, spaces and dashes. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
