import { createHmac } from 'node:crypto'

import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'

import type { Signature } from '../../shared/api.ts'
import { readOrdered } from '../../shared/model/collection.ts'
import type { Signed } from '../../shared/model/fields.ts'
import { partners } from '../../shared/model/kinds.ts'
import { signOn } from '../../shared/model/partners.ts'
import { longText, readBody } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import { refusal } from '../refusal.ts'
import type { InitiativeRow } from '../storage/tables.ts'

const Signing = v.object({ words: longText })

/** What only this server can write: the initiative's salt leaves it never, and a copy of the record has another one. */
const sealOf = ({ id, salt }: InitiativeRow, partner: string, { by, at, words }: Signed): string =>
  createHmac('sha256', salt)
    .update(JSON.stringify(['signature', id, partner, by, at, words]))
    .digest('base64url')

/** Signatures for partners, by those whose seat speaks for them; and which of the plan's are such. */
export const signatureRoutes = ({ access, rooms, news }: Pick<Parts, 'access' | 'rooms' | 'news'>) =>
  new Hono()
    .get('/api/initiatives/:id/signatures', access.needs('editor'), etag(), async (c) => {
      const { initiative } = c.var.member
      const all = await rooms.read(initiative.id, 'plan', (doc) => readOrdered(doc, partners))
      c.header('Cache-Control', 'private, no-cache')
      return c.json(
        all.flatMap(({ id, signed }): Signature[] => {
          if (!signed || signed.seal !== sealOf(initiative, id, signed)) return []
          const { by, at, words } = signed
          return [{ partner: id, by, at, words }]
        }),
      )
    })
    .post('/api/initiatives/:id/partners/:partner/signature', access.needs('editor'), async (c) => {
      const { initiative, name: by, partner: speaksFor } = c.var.member
      const { partner } = c.req.param()
      if (speaksFor !== partner) throw refusal('not-allowed', 'Only who speaks for a partner signs for it.')
      const { words } = await readBody(c, Signing)
      if (initiative.paused) throw refusal('paused')
      const signed = { by, at: new Date().toISOString(), words }
      const seal = sealOf(initiative, partner, signed)
      const isSigned = await rooms.change(initiative.id, 'plan', (doc) =>
        signOn(doc, partner, { ...signed, seal }),
      )
      if (!isSigned) throw refusal('bad-request', 'There is no such partner, or there are no words.')
      news.tell(initiative.id, 'signatures')
      return c.json<Signature>({ partner, ...signed }, 201)
    })
