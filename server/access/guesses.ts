import { createAllowance } from './allowance.ts'
import { hashSecret } from './secrets.ts'

/**
 * Counts a secret that nobody knows, of the address that it came from. 0, or the whole seconds to wait where there were
 * too many.
 */
export type Guess = (address: string) => number | Promise<number>

/** Milliseconds in which an address may guess so many times. */
export const GUESSING = 60_000

/** Counts in this process. */
export const guessHere = (most: number): Guess => {
  const allowance = createAllowance(most, GUESSING)
  return (address) => (allowance.take(address) ? 0 : allowance.wait(address))
}

/**
 * Counts for all servers by `count`, which is told no address but a hash of it, and in this process while that rejects.
 * `secret`: that only those servers have.
 */
export const guessTogether =
  (count: (key: string) => Promise<number>, secret: string, here: Guess): Guess =>
  (address) =>
    count(hashSecret(`${secret} ${address}`)).catch(() => here(address))
