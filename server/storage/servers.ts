/** A server among those that share a database. `address` is the internal one, empty where it has none. */
export type Peer = { id: string; address: string; secret: string; version: string }

/** Who has an initiative: this server; nobody, for there is none; or another server, whose lease may be over. */
export type Holder = 'own' | 'none' | (Pick<Peer, 'id' | 'address'> & { isLiving: boolean })

/**
 * What servers that share a database know of each other: each has a lease, by the database's clock, and initiatives that
 * it owns. It loses them by letting go of them itself, or all at once when another server shuts it out, for its lease was
 * over: then nothing of its own is committed any more, and all calls reject with ShutOut until it joins anew. All reject
 * with the storage's own error when the database cannot be reached.
 */
export interface Servers {
  /** Of this server, since it joined. */
  readonly id: string
  /** Milliseconds that a lease lasts. */
  readonly lease: number
  /** Becomes a new server, which owns nothing. `shutOut` is called when it is shut out. */
  join(self: Omit<Peer, 'id'>, shutOut: () => void): Promise<void>
  /** Renews the lease. Gives the others whose leases last, and which of its initiatives others want. */
  renew(): Promise<{ living: Peer[]; wanted: string[] }>
  /** Takes an initiative if nobody has it, and says who has it then. */
  take(initiative: string): Promise<Holder>
  /** Who has an initiative; 'none': there is none; undefined: nobody has it. */
  holder(initiative: string): Promise<Holder | undefined>
  /** Lets go of initiatives, after all that was asked to be written before: whoever wants one has it then. */
  letGo(initiatives: readonly string[]): Promise<void>
  /** Asks the server that has it to let go of an initiative. */
  want(initiative: string): Promise<void>
  /** Ends a server whose lease is over, if it still is: waits for what it commits at the moment, or puts an end to it. */
  shutOut(server: string): Promise<void>
  /** Lets go of everything and is no server any more, after all that was asked to be written before. */
  leave(): Promise<void>
}
