import { maybeWords, order, set, text } from './fields.ts'
import { type ItemOf, items } from './kind.ts'

/**
 * One way in which the way power is held adds to the problem, in words that all write together. `actors` and
 * `connections`: what on the map shows it. `offered`: the words as they were when they were last put in the agenda, or
 * left there as they are.
 */
export const causes = items(
  'causes',
  {
    text: text(),
    order: order(),
    actors: set('actor:', 'actors'),
    connections: set('connection:', 'connections'),
    offered: maybeWords(),
  },
  { called: 'text', page: 'map' },
)
export type Cause = ItemOf<typeof causes>
