import type { Live } from '../../live/live.ts'
import { network as words } from '../../messages/en/map-network.ts'
import { announce } from '../../ui/announce.tsx'
import { allConnections } from './connections.ts'
import { type Network, type NetworkAsked, spotsOf } from './layout/network.ts'
import { IN_NETWORK, type MapView } from './map-view.ts'

/** Lays the map out by its connections, and anew where those change. Returns what ends it, and brings places back. */
export const followNetwork = (live: Live, { network, tool }: MapView): (() => void) => {
  const worker = new Worker(new URL('layout/network-worker.ts', import.meta.url), { type: 'module' })
  let before: Network | undefined
  let last = ''
  let isAway = false
  const ask = (): void => {
    const ids = live.actors.list().map(({ id }) => id)
    const pairs = allConnections(live).map(({ from, to }) => [from, to] as const)
    // a letter in a name moves nobody
    const now = JSON.stringify([ids, pairs])
    if (isAway || now === last) return
    last = now
    isAway = true
    worker.postMessage({ ids, pairs, ...(before && { before }) } satisfies NetworkAsked)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Network>) => {
    isAway = false
    if (!before) announce(words.done)
    before = data
    if (!IN_NETWORK.includes(tool.get())) tool.set('select')
    network.set(spotsOf(data))
    // what has changed meanwhile
    ask()
  })
  const ends = [live.actors.watchList(ask), live.connections.watchList(ask)]
  ask()
  return () => {
    for (const end of ends) end()
    worker.terminate()
    network.set(undefined)
  }
}
