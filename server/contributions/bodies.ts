import * as v from 'valibot'

import { ACTOR_KINDS, CONNECTION_KINDS } from '../../shared/words/choices.ts'
import { AFFECTED, INFLUENCE, POSITION } from '../../shared/words/bounds.ts'
import type { ActorWords, ConnectionWords, IdeaWords } from '../../shared/contribution.ts'
import { isBlank } from '../../shared/names.ts'
import { id, longText, name, oneOf, within } from '../http/body.ts'

/** What each type of contribution holds. */
export const BODIES = {
  actor: v.object({
    name,
    kind: v.optional(oneOf(ACTOR_KINDS)),
    influence: v.optional(within(INFLUENCE)),
    position: v.optional(within(POSITION)),
    affected: v.optional(within(AFFECTED)),
    note: v.optional(longText),
  }),
  connection: v.pipe(
    v.object({ from: name, to: name, kind: oneOf(CONNECTION_KINDS), note: v.optional(longText) }),
    v.forward(
      v.check(({ from, to }) => from !== to, 'must be somebody else than from'),
      ['to'],
    ),
  ),
  idea: v.object({
    text: v.pipe(
      longText,
      v.check((text) => !isBlank(text), 'must not be empty'),
    ),
    phase: v.optional(id),
    component: v.optional(id),
  }),
} satisfies {
  actor: v.GenericSchema<ActorWords>
  connection: v.GenericSchema<ConnectionWords>
  idea: v.GenericSchema<IdeaWords>
}

/** `proposes`: which ends are names, not ids: who is not on the map under that name is proposed by it. */
export type ConnectionBody = ConnectionWords & { proposes?: ('from' | 'to')[] }

/** The body as it was sent. */
export const asSent = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'proposes'))

/** What a sender changes: null takes a field away. Gives the whole, unchecked. */
export const merged = (before: Record<string, unknown>, changes: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...asSent(before), ...changes }).filter(([, value]) => value !== null))

/** Whether there is anything left of what was sent: what was taken back, or purged, is empty. */
export const hasWords = ({ body }: { body: Record<string, unknown> }): boolean => Object.keys(body).length > 0
