import * as encoding from 'lib0/encoding'
import { Cursor, Unreadable } from './cursor.ts'

/** Reads a state vector: the next clock of each client. Throws Unreadable. */
export const readStateVector = (bytes: Uint8Array): Map<number, number> => {
  const cursor = new Cursor(bytes)
  const clocks = new Map<number, number>()
  const count = cursor.uint()
  for (let i = 0; i < count; i++) clocks.set(cursor.uint(), cursor.uint())
  if (!cursor.done) throw new Unreadable('something follows a state vector')
  return clocks
}

export const encodeStateVector = (clocks: ReadonlyMap<number, number>): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clocks.size)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}
