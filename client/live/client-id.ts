import type { WebsocketProvider } from 'y-websocket'

/**
 * Yjs gives a document another client id once somebody else has written under its own. Presence goes on under the new
 * one: the provider throws where the two differ. A socket claims its ids with its first words, hence `reconnect`.
 */
export const followClientId = ({ doc, awareness }: WebsocketProvider, reconnect: () => void): void => {
  doc.on('afterTransactionCleanup', () => {
    if (doc.clientID === awareness.clientID) return
    const state = awareness.getLocalState()
    awareness.setLocalState(null)
    awareness.clientID = doc.clientID
    awareness.setLocalState(state)
    reconnect()
  })
}
