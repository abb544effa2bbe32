import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/**
 * What is kept under a key that only somebody outside has: the key as a hash, the text sealed with it, so that
 * whoever reads the database has neither. Both kinds of hash are told apart by their first word.
 */
const hash = (what: string, key: string): Buffer => createHash('sha256').update(`${what}/${key}`).digest()

/** What a key is found by. */
export const hashKey = (key: string): string => hash('find', key).toString('base64url')

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

export const seal = (key: string, text: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, hash('seal', key), iv)
  const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(sealed).toString('base64url')
}

/** Throws when it was not sealed with this key. */
export const unseal = (key: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(ALGORITHM, hash('seal', key), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const text = [decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]
  return Buffer.concat(text).toString('utf8')
}
