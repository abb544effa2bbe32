const sizeOf = (value: number): number => {
  let size = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1
  return size
}

/** Writes a varuint and gives where it ends. */
export const writeUint = (bytes: Buffer, start: number, value: number): number => {
  let at = start
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) | 128
  bytes[at++] = rest
  return at
}

/**
 * In lib0's encoding: the numbers of `head`, then one block that holds the numbers of `inner` and `parts` as they are.
 * `before` bytes are left free in front. lib0's own encoder does not know lengths beforehand and takes many times as
 * long, which counts where something is packed for each cursor that moves.
 */
export const pack = (head: number[], inner: number[], parts: readonly Uint8Array[], before = 0): Buffer => {
  let block = 0
  for (const number of inner) block += sizeOf(number)
  for (const part of parts) block += part.length
  let length = before + sizeOf(block) + block
  for (const number of head) length += sizeOf(number)
  const bytes = Buffer.allocUnsafe(length)
  let at = before
  for (const number of head) at = writeUint(bytes, at, number)
  at = writeUint(bytes, at, block)
  for (const number of inner) at = writeUint(bytes, at, number)
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
