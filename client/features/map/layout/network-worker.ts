import '../../../net/older-browsers.ts'
import { type Network, networkOf, type NetworkAsked } from './network.ts'

/** Lays a network out beside the page's own thread. */
addEventListener('message', ({ data }: MessageEvent<NetworkAsked>) => {
  postMessage(networkOf(data) satisfies Network)
})
