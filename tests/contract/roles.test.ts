import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ROLES, type Role } from '../../shared/words/roles.ts'
import { type Asking, type Contract, serve } from './support.ts'

/** Role × call: each row is a call with the status for viewer, contributor, editor, facilitator. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

type Row = [method: string, path: string, body: unknown, statuses: [number, number, number, number]]

const idea = { type: 'idea', text: 'A walking bus' }
const ROWS: Row[] = [
  ['GET', '', undefined, [200, 200, 200, 200]],
  ['PATCH', '', { review: 'show' }, [403, 403, 403, 200]],
  ['GET', '/me', undefined, [200, 200, 200, 200]],
  ['PATCH', '/me', { name: 'Ana' }, [200, 200, 200, 200]],
  ['GET', '/me/visit', undefined, [403, 403, 200, 200]],
  ['POST', '/me/visit', { plan: '', map: '' }, [403, 403, 204, 204]],
  ['GET', '/people', undefined, [403, 403, 403, 200]],
  ['GET', '/speakers', undefined, [403, 403, 200, 200]],
  ['PATCH', '/me', { organization: 'Clinic', as: 'partner' }, [403, 403, 403, 200]],
  ['PATCH', '/people/:person', { name: 'Ana' }, [403, 403, 403, 200]],
  ['DELETE', '/people/:person', undefined, [403, 403, 403, 204]],
  ['GET', '/links', undefined, [403, 403, 403, 200]],
  ['POST', '/links', { role: 'viewer' }, [403, 403, 403, 201]],
  ['PATCH', '/links/:link', { label: 'On the wall' }, [403, 403, 403, 200]],
  ['POST', '/links/:link/code', undefined, [403, 403, 403, 201]],
  ['DELETE', '/links/:link', undefined, [403, 403, 403, 204]],
  ['GET', '/network', undefined, [403, 403, 403, 200]],
  ['POST', '/reach', undefined, [403, 403, 403, 201]],
  ['GET', '/reach', undefined, [403, 403, 403, 200]],
  ['GET', '/plan', undefined, [403, 403, 200, 200]],
  ['GET', '/map', undefined, [403, 403, 200, 200]],
  ['GET', '/edition', undefined, [200, 200, 200, 200]],
  ['GET', '/deletion', undefined, [200, 200, 200, 200]],
  ['GET', '/record', undefined, [403, 403, 200, 200]],
  ['GET', '/comments', undefined, [403, 403, 200, 200]],
  ['GET', '/signatures', undefined, [403, 403, 200, 200]],
  ['POST', '/partners/:partner/signature', { words: 'We come' }, [403, 403, 403, 403]],
  ['GET', '/export/activities.csv', undefined, [403, 403, 200, 200]],
  ['GET', '/export/actors.csv', undefined, [403, 403, 200, 200]],
  ['GET', '/export/connections.csv', undefined, [403, 403, 200, 200]],
  ['GET', '/export/map.kumu.json', undefined, [403, 403, 200, 200]],
  ['POST', '/contributions', idea, [403, 201, 201, 201]],
  ['GET', '/contributions', undefined, [403, 200, 200, 200]],
  ['GET', '/contributions/:contribution', undefined, [403, 403, 403, 200]],
  ['PATCH', '/contributions/:contribution', { text: 'Another' }, [403, 403, 403, 403]],
  ['PATCH', '/contributions/:contribution', { status: 'accepted' }, [403, 403, 403, 200]],
  ['PATCH', '/contributions/:contribution', { status: 'waiting' }, [403, 403, 403, 200]],
  ['DELETE', '/contributions/:contribution', undefined, [403, 403, 403, 403]],
  ['DELETE', '/me', undefined, [204, 204, 204, 204]],
  ['DELETE', '', { title: 'Ready by Five' }, [403, 403, 403, 204]],
  ['POST', '/restore', undefined, [403, 403, 403, 200]],
]

/** An initiative with a person, a link and a contribution for the paths. */
const prepare = async () => {
  const made = await contract.make()
  const bob = await contract.join(made.secret.contributor, { name: 'Bob' })
  const people = await contract.ask('GET', `/api/initiatives/${made.id}/people`, {
    secret: made.secret.facilitator,
  })
  const spare = await contract.ask('POST', `/api/initiatives/${made.id}/links`, {
    secret: made.secret.facilitator,
    body: { role: 'viewer' },
  })
  const sent = await contract.ask('POST', `/api/initiatives/${made.id}/contributions`, {
    cookie: bob,
    origin: contract.url,
    body: idea,
  })
  const person = people.body.find(({ name }: { name: string }) => name === 'Bob').id as string
  const places: Record<string, string> = { person, link: spare.body.id, contribution: sent.body.id }
  const fill = (path: string) => path.replace(/:(\w+)/g, (_all, name: string) => places[name] ?? name)
  return { made, fill }
}

const asBearer = (secret: string) => Promise.resolve<Asking>({ secret })
const asPerson = async (secret: string): Promise<Asking> => ({
  cookie: await contract.join(secret, { name: 'Cora' }),
  origin: contract.url,
})

describe.each([
  ['a script', asBearer],
  ['a person', asPerson],
])('%s', (_name, credential) => {
  test.each(ROWS)('%s %s', async (method, path, body, statuses) => {
    for (const [at, role] of ROLES.entries()) {
      const { made, fill } = await prepare()
      const asking = await credential(made.secret[role])
      const answer = await contract.ask(method, `/api/initiatives/${made.id}${fill(path)}`, {
        ...asking,
        body,
      })
      expect([role, answer.status, answer.code]).toEqual([role, statuses[at], codeFor(statuses[at])])
    }
  })

  test.each(ROWS)(
    '%s %s is for nobody who has not joined, nor for other initiatives',
    async (method, path, body) => {
      const { made, fill } = await prepare()
      const other = await contract.make('Another')
      const address = `/api/initiatives/${made.id}${fill(path)}`
      expect((await contract.ask(method, address, { body })).code).toBe('not-joined')
      const stranger = await credential(other.secret.facilitator)
      const answer = await contract.ask(method, address, { ...stranger, body })
      expect([answer.status, answer.code]).toEqual([401, stranger.secret ? 'link-unknown' : 'not-joined'])
    },
  )
})

const codeFor = (status: number | undefined) => (status === 403 ? 'not-allowed' : undefined)

const SOCKETS: Record<Role, string> = {
  viewer: '4403 not-allowed',
  contributor: '4403 not-allowed',
  editor: 'open',
  facilitator: 'open',
}

test.each(ROLES)('a socket of a %s', async (role) => {
  const made = await contract.make()
  for (const document of ['plan', 'map'])
    for (const credential of [asBearer, asPerson]) {
      const socket = contract.socket(`/sync/${made.id}/${document}`, await credential(made.secret[role]))
      const closed = socket.closed.then(({ code, reason }) => `${code} ${reason}`)
      expect(
        await Promise.race([
          socket.opened.then(
            () => 'open',
            () => closed,
          ),
          closed,
        ]),
      ).toBe(SOCKETS[role])
      socket.close()
    }
})
