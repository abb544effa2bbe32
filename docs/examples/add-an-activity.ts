// Joins an initiative from a script and adds an activity: `node docs/examples/add-an-activity.ts <link> <title>` on
// Node 24. The link is an editor's or a facilitator's, as "Copy link" gives it.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const [address = '', title = 'Written by a script'] = process.argv.slice(2)
const { origin, pathname, hash } = new URL(address)
const headers = { authorization: `Bearer ${hash.slice(1)}` }
class Socket extends WebSocket {
  constructor(url: string) {
    super(url, { headers })
  }
}
const doc = new Y.Doc()
const room = `${pathname.split('/')[2]}/plan`
const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, room, doc, {
  WebSocketPolyfill: Socket as never,
  disableBc: true,
})
provider.once('sync', () => {
  const [phase] = doc.getMap('phases').keys()
  const [component] = doc.getMap('components').keys()
  const fields = { title: new Y.Text(title), notes: new Y.Text(), status: 'todo' }
  const place = { phase, component, order: 'a0' }
  doc
    .getMap('activities')
    .set(`script-${Date.now()}`, new Y.Map<unknown>(Object.entries({ ...fields, place })))
  console.log(`Added "${title}" to ${String(doc.getMap('about').get('title'))}.`)
  // destroying the document ends what keeps the process alive
  setTimeout(() => [provider, doc].forEach((part) => part.destroy()), 500)
})
