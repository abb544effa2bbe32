import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import type { DocumentName } from '../../shared/words/documents.ts'
import type { TestInitiative } from './initiative.ts'

/** A script that joins with the editor's link: resolves when it has the document. */
export const joinDocument = async (
  origin: string,
  { id, secret }: Pick<TestInitiative, 'id' | 'secret'>,
  name: DocumentName,
): Promise<WebsocketProvider> => {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { authorization: `Bearer ${secret.editor}` } })
    }
  }
  const url = `${origin.replace('http', 'ws')}/sync`
  const options = { WebSocketPolyfill: Socket as never, disableBc: true }
  const provider = new WebsocketProvider(url, `${id}/${name}`, new Y.Doc(), options)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return provider
}
