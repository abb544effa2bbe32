import type { Live } from '../../live/live.ts'
import { useLive, useStore } from '../../live/use-live.ts'
import { keep, recall } from '../../net/kept.ts'
import { Store } from '../../net/store.ts'

type Drafts = Readonly<Record<string, string>>

const stores = new WeakMap<Live, Store<Drafts>>()

const readDrafts = (kept: unknown): Drafts =>
  typeof kept === 'object' && kept !== null
    ? Object.fromEntries(
        Object.entries(kept).filter((one): one is [string, string] => typeof one[1] === 'string'),
      )
    : {}

const draftsOf = (live: Live): Store<Drafts> => {
  const known = stores.get(live)
  if (known) return known
  const { id } = live.initiative.get()
  const store = new Store(readDrafts(recall(id, 'comments')))
  store.subscribe(() => {
    const drafts = store.get()
    keep(id, 'comments', Object.keys(drafts).length > 0 ? drafts : undefined)
  })
  stores.set(live, store)
  return store
}

/** The words of all that is begun and not sent. */
export const begunLines = (live: Live): string[] =>
  Object.values(draftsOf(live).get()).flatMap((words) =>
    words.trim() === '' ? [] : words.trim().split('\n'),
  )

/** What is begun under a name and not sent. It is kept on this device, and outlives the field. */
export const useDraft = (name: string): [string | undefined, (words: string | undefined) => void] => {
  const store = draftsOf(useLive())
  const write = (words: string | undefined): void => {
    const { [name]: _before, ...others } = store.get()
    store.set(words === undefined ? others : { ...others, [name]: words })
  }
  return [useStore(store)[name], write]
}
