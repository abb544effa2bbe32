import type { SentActor } from './actor.ts'
import type { About } from './actor-form.tsx'
import type { useOutbox } from './outbox.ts'

/** What somebody sent, and what is still to be sent. `sent` is absent until the server was asked once. */
export type Mine = {
  initiative: string
  about: About
  /** Whether this phone is a shared one. */
  shared: boolean
  /** Whether guests see the map. */
  map: boolean
  /** Newest first. */
  sent: SentActor[] | undefined
  outbox: ReturnType<typeof useOutbox>
  refresh: () => void
}
