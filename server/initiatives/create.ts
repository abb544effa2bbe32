import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import * as Y from 'yjs'

import type { Answer } from '../../shared/calls.ts'
import { findTemplate, TEMPLATES } from '../../shared/content/templates.ts'
import { refusal } from '../refusal.ts'
import { EXAMPLE_TEMPLATE, EXAMPLE_TITLE, fillExample } from '../../shared/example.ts'
import { newId, newSecret } from '../../shared/ids.ts'
import { seedMap, seedPlan } from '../../shared/model/seed.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { ROLES } from '../../shared/words/roles.ts'
import { publicOrigin } from '../access/origins.ts'
import { readSessionToken } from '../access/cookie.ts'
import { makeLink } from '../access/make-link.ts'
import { hashSecret } from '../access/secrets.ts'
import { openSession, sitDown } from '../access/sitting.ts'
import { BODY_BYTES, check, limitBody, name, parseObject } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { LinkRow } from '../storage/tables.ts'
import { readRecordAside } from './record-aside.ts'
import { readRecord, statesOf } from './record.ts'

type States = Record<DocumentName, Uint8Array>
type Made = Answer<'POST /api/initiatives'>

const FromTemplate = v.object({ title: name, template: v.string('must be text') })

/** `POST /api/initiatives`: from a template, from a record that was exported, or the example. */
export const createRoutes = (parts: Parts) =>
  new Hono().post('/api/initiatives', limitBody(parts.config.limits.recordBytes), async (c) => {
    const { access, index } = parts
    access.credentials.origin(c, readSessionToken(c) !== undefined)
    await mayCreate(c, parts)
    const text = await c.req.text()
    const isLarge = text.length > BODY_BYTES
    const { title, states } = isLarge ? await readRecordAside(text) : statesGiven(parseObject(text))
    const largest = Math.max(states.plan.byteLength, states.map.byteLength)
    if (largest > parts.config.limits.documentBytes) throw refusal('too-large')
    access.spend(c, 'initiatives')
    const known = await access.credentials.session(c)
    const made = await createInitiative(parts, title, states, publicOrigin(c, access.origins), (link) =>
      sitDown(index, openSession(c, { access, index }, known), link, {}),
    )
    return c.json(made, 201)
  })

const statesGiven = (given: object): { title: string; states: States } => {
  if ('record' in given) return readRecord(given)
  if ('example' in given) {
    check(v.object({ example: v.literal(true, 'must be true') }), given)
    return seed({ title: EXAMPLE_TITLE, template: EXAMPLE_TEMPLATE }, fillExample)
  }
  return seed(check(FromTemplate, given))
}

/** With a secret set for it, only who sends that as bearer may make initiatives. */
const mayCreate = async (
  c: Context,
  { access: { credentials }, config: { createSecret } }: Parts,
): Promise<void> => {
  if (createSecret === null) return
  const sentence = 'Only whoever runs this server can start initiatives here.'
  const bearer = credentials.bearer(c)
  if (bearer === undefined) throw refusal('not-joined', sentence)
  if (hashSecret(bearer) === hashSecret(createSecret)) return
  const error = await credentials.unknown(c)
  throw error.code === 'link-unknown' ? refusal(error.code, sentence) : error
}

const seed = (
  { title, template }: v.InferOutput<typeof FromTemplate>,
  fill: (plan: Y.Doc, map: Y.Doc) => void = () => {},
): { title: string; states: States } => {
  const found = findTemplate(template)
  if (!found) {
    const known = TEMPLATES.map(({ id }) => id).join(', ')
    throw refusal('bad-request', `template must be one of: ${known}.`)
  }
  const [plan, map] = [new Y.Doc(), new Y.Doc()]
  seedPlan(plan, { title, template: found })
  seedMap(map)
  fill(plan, map)
  return { title, states: statesOf(plan, map) }
}

/**
 * Makes an initiative with one link a role; saved when it resolves. `also` gets the facilitators' link, in the same
 * transaction.
 * Rejects with cannot-save.
 */
const createInitiative = (
  { index, rooms }: Pick<Parts, 'index' | 'rooms'>,
  title: string,
  states: States,
  origin: string,
  also: (leading: LinkRow) => void,
): Promise<Made> => {
  const id = newId()
  return rooms.create(id, states, () => {
    index.initiatives.add({
      id,
      title,
      shares: { grid: true, agenda: false, map: 'no', notes: false },
      review: 'first',
      structure: 'locked',
      paused: false,
      salt: newSecret(),
      marks: newSecret(),
      createdAt: new Date().toISOString(),
      deletedAt: null,
    })
    const links = ROLES.toReversed().map((role) => makeLink(index, id, { role }, origin))
    const leading = index.links.of(id).find(({ role }) => role === 'facilitator')
    if (leading) also(leading)
    return { id, title, links }
  })
}
