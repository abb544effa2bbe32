import { CannotRead } from './table.ts'

/** A text and how its letters were written: by its mark, or by what can be read. */
export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

const MARKS: readonly (readonly [mark: number[], encoding: Decoded['encoding']])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** How many bytes are looked at to see whether every other one is zero. */
const LOOKED_AT = 4096

/** Throws `CannotRead` for what is no text. */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  const encoding = marked?.[1] ?? (wide(bytes) || (isUtf8(bytes) ? 'utf-8' : 'windows-1252'))
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw new CannotRead('not-text')
  return { text, encoding }
}

/** Most letters of a table are Latin, digits and separators: two bytes each, of which one is zero. */
const wide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, LOOKED_AT)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = length / 8
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : undefined
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
