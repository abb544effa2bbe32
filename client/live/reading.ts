import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { MAP_ITEMS, PLAN_ITEMS } from '../../shared/model/kinds.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { Store } from '../net/store.ts'
import { pauseBefore } from './back-off.ts'
import { withStores } from './collection-store.ts'

/** `since`: when what is shown was last known to be so. `code`: why it is over. */
export type Connection = { is: 'open' } | { is: 'lost'; since: Date } | { is: 'over'; code: string }

/** A plan that is read and never written: by a page that nobody is at, so that others do not see a second person. */
export type Reading = ReturnType<typeof openReading>

export type MapReading = ReturnType<typeof openMapReading>

export const openReading = (initiative: string) => {
  const reading = open(initiative, 'plan')
  return withStores(reading, reading.doc, PLAN_ITEMS)
}

/** The same of its map. */
export const openMapReading = (initiative: string) => {
  const reading = open(initiative, 'map')
  return withStores(reading, reading.doc, MAP_ITEMS)
}

/**
 * Opens a document of an initiative to be read. It comes back by itself after a cut, and shows what was there until then.
 * Nothing is kept on this device.
 */
const open = (initiative: string, name: DocumentName) => {
  const doc = new Y.Doc()
  const origin = location.origin.replace(/^http/, 'ws')
  const provider = new WebsocketProvider(`${origin}/sync/${initiative}`, name, doc, {
    connect: false,
    disableBc: true,
  })
  doc.off('update', provider._updateHandler)
  // the provider says again what it hears of others: a socket's first words claim whose ids they are
  provider.awareness.off('update', provider._awarenessUpdateHandler)
  provider.awareness.setLocalState(null)
  const ready = new Store(false)
  const connection = new Store<Connection>({ is: 'lost', since: new Date() })
  const listening = new AbortController()
  let attempts = 0
  provider.on('sync', (synced) => {
    if (!synced) return
    attempts = 0
    ready.set(true)
    connection.set({ is: 'open' })
  })
  provider.on('connection-close', (event) => {
    // the provider waits as long as it may, from the first time on
    provider.wsUnsuccessfulReconnects = 20
    provider.maxBackoffTime = pauseBefore(attempts++, event?.reason)
    if (connection.get().is === 'open') connection.set({ is: 'lost', since: new Date() })
  })
  provider.on('closed', ({ reason }) => connection.set({ is: 'over', code: reason }))
  const comeBack = () => provider.shouldConnect && provider.connect()
  addEventListener('online', comeBack, { signal: listening.signal })
  provider.connect()
  const close = () => {
    listening.abort()
    provider.destroy()
    doc.destroy()
  }
  return { doc, awareness: provider.awareness, ready, connection, close }
}
