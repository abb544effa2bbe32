/** Where an initiative is: here; at another server, by its internal address; or nowhere, there is none. */
export type Place = 'here' | { address: string } | null

/** What other servers know of this one. `address` is the internal one, empty where they cannot reach it. */
export type Self = { address: string; secret: string; version: string }

/** Which server an initiative is at: its sockets, calls and news all happen there. */
export interface Ownership {
  /** Whether what one server does for all is done here. */
  readonly isFirst: boolean
  /**
   * Joins the other servers. Rejects with ConfigError when they cannot go together, and when the database cannot be
   * reached.
   */
  start(self: Self): Promise<void>
  /**
   * Where an initiative is, at once where it is here; whether there is one may be left to whoever loads it. Takes it
   * where nobody has it; while stopping it names another server instead. Rejects with AppError('cannot-load') when it
   * cannot be told, and AppError('stopping') when there is no other server.
   */
  find(initiative: string): Place | Promise<Place>
  /**
   * Keeps it here until the function that it gives is called; undefined: it is not here, or not any more. `lost` is
   * called when it is another server's meanwhile, or may be: what is under way is to end soon, and nothing of it is
   * saved.
   */
  use(initiative: string, lost?: () => void): (() => void) | undefined
  /**
   * The server at that address could not be reached, or said that the initiative is not its own: the next `find` looks
   * again, names the same address only after a moment, and takes over once that server's lease has ended.
   */
  notThere(initiative: string, address: string): void
  /** Another server has made itself known, which is at that internal address: asked where the database is away. */
  meet(address: string): void
  /** Lets go of one initiative after the other, where there are other servers, and takes none any more. */
  drain(): Promise<void>
  /** Lets go of what is left. Nothing may be written any more by now. */
  stop(): Promise<void>
}
