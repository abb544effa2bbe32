import type { HTMLAttributes, ReactNode } from 'react'

/** What may be listed of a document: `id` is the rule and what it is about, as it is set aside. */
export type Found = { id: string; rule: string }

/** A finding on the page: in a sentence, with what can be done about it. `under`: what stands below the sentence. */
export type Told = {
  says: string
  actions: ReactNode
  under?: ReactNode
  /** What the item itself hears. */
  heard?: HTMLAttributes<HTMLElement>
}
