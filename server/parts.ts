import type { Access } from './access/access.ts'
import type { Census } from './access/census.ts'
import type { Expiry } from './access/expiry.ts'
import type { Config } from './config.ts'
import type { Metrics } from './operating/metrics.ts'
import type { Log } from './log.ts'
import type { News } from './news/news.ts'
import type { Passing } from './passing/passing.ts'
import type { Index } from './index/index.ts'
import type { Rooms } from './sync/rooms.ts'

/** What the routes are made of; `main.ts` chooses it. */
export type Parts = {
  config: Config
  log: Log
  index: Index
  rooms: Rooms
  news: News
  access: Access
  census: Census
  expiry: Expiry
  passing: Passing
  metrics: Metrics
}
