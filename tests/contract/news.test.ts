import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import manifest from '../../package.json' with { type: 'json' }
import { setMapIssue } from '../../shared/model/about.ts'
import { ROLES, type Role } from '../../shared/words/roles.ts'
import { joinDocument } from '../support/script.ts'
import { type NewsReader, readNews } from './news-reader.ts'
import { type Contract, type Made, serve } from './support.ts'

/** Who is joined hears at once that something changed which they may read, and nothing else. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const open: Pick<NewsReader, 'close'>[] = []
afterEach(() => {
  for (const reader of open.splice(0)) reader.close()
})

type Asking = Parameters<typeof readNews>[2]
const read = async (made: Made, asking: Asking): Promise<NewsReader> => {
  const reader = await readNews(contract, made.id, asking)
  open.push(reader)
  return reader
}
/** A reader of each role. */
const readAll = async (made: Made): Promise<Record<Role, NewsReader>> => {
  const all = await Promise.all(
    ROLES.map(async (role) => [role, await read(made, { secret: made.secret[role] })]),
  )
  return Object.fromEntries(all)
}

const ask = async (made: Made, method: string, path: string, body?: object, role: Role = 'facilitator') => {
  const asking = { secret: made.secret[role], body }
  const answer = await contract.ask(method, `/api/initiatives/${made.id}${path}`, asking)
  expect(answer.status).toBeLessThan(300)
  return answer.body
}
/** What was heard of, once each, after all that was under way has arrived. */
const topics = async (made: Made, reader: NewsReader): Promise<string[]> => {
  await ask(made, 'PATCH', '', { structure: 'open' })
  await reader.hearsOf('settings')
  return [...new Set(reader.heard.flatMap((event) => ('about' in event ? event.about : [])))].toSorted()
}
const lasted = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
const idea = { type: 'idea', text: 'Benches' }

test('the news begins with what server this is, and is neither kept, changed nor held up on its way', async () => {
  const made = await contract.make()
  const { heard, headers } = await read(made, { secret: made.secret.viewer })
  expect(heard[0]).toMatchObject({ version: manifest.version })
  expect(headers.get('content-type')).toBe('text/event-stream')
  expect(headers.get('cache-control')).toBe('no-cache, no-transform')
  expect(headers.get('x-accel-buffering')).toBe('no')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('every role hears within a second that a facilitator paused, or changed another setting', async () => {
  const made = await contract.make()
  const all = await readAll(made)
  for (const change of [
    { paused: true },
    { review: 'show' },
    { title: 'Other' },
    { shares: { notes: true } },
  ]) {
    const took = await lasted(async () => {
      await ask(made, 'PATCH', '', change)
      for (const reader of Object.values(all)) await reader.hearsOf('settings')
    })
    expect(took).toBeLessThan(1000)
  }
  expect(JSON.stringify(Object.values(all).map(({ heard }) => heard))).not.toContain('Other')
})

test('the edition is heard of when what is shared has changed, not when something else has', async () => {
  const made = await contract.make()
  const reader = await read(made, { secret: made.secret.viewer })
  const send = (name: string) => ask(made, 'POST', '/contributions', { type: 'actor', name, kind: 'group' })
  await ask(made, 'PATCH', '', { review: 'show' })
  await send('The choir')
  expect(await topics(made, reader)).toEqual(['settings'])
  await ask(made, 'PATCH', '', { shares: { map: 'names' } })
  await reader.hearsOf('edition')
  await send('The club')
  await reader.hearsOf('edition')
})

test('a sender hears of an answer within a second; those who do not review, of nothing that waits', async () => {
  const made = await contract.make()
  const { facilitator, editor, viewer } = await readAll(made)
  const cookies = [await contract.join(made.secret.contributor), await contract.join(made.secret.contributor)]
  const [ana, ben] = await Promise.all(cookies.map((cookie) => read(made, { cookie })))
  const asking = { cookie: cookies[0], origin: contract.url, body: idea }
  const { body } = await contract.ask('POST', `/api/initiatives/${made.id}/contributions`, asking)
  await Promise.all([facilitator.hearsOf('contributions'), ana!.hearsOf('contributions')])
  expect(await topics(made, editor)).not.toContain('contributions')
  const coded = await read(made, {
    secret: made.secret.contributor,
    headers: { 'contribution-code': `wrong, ${body.code}` },
  })
  const took = await lasted(async () => {
    await ask(made, 'PATCH', `/contributions/${body.id}`, { status: 'accepted' })
    await Promise.all([facilitator, editor, ana!, coded].map((one) => one.hearsOf('contributions')))
  })
  expect(took).toBeLessThan(1000)
  expect(await topics(made, ben!)).toEqual(['settings'])
  expect(await topics(made, viewer)).not.toContain('contributions')
})

test('an editor who is marked as a reviewer hears that something waits, and that they were marked', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Eda' })
  const reader = await read(made, { cookie })
  const people = await ask(made, 'GET', '/people')
  const { id } = people.find(({ name }: { name: string }) => name === 'Eda')
  await ask(made, 'PATCH', `/people/${id}`, { reviewer: true })
  await reader.hearsOf('settings')
  await ask(made, 'POST', '/contributions', idea, 'contributor')
  await reader.hearsOf('contributions')
})

test('who joins is heard of by those who may know of it', async () => {
  const made = await contract.make()
  const { facilitator, editor, contributor, viewer } = await readAll(made)
  await contract.join(made.secret.viewer, { name: 'Vera', organization: 'The choir' })
  await facilitator.hearsOf('people')
  await Promise.all([facilitator, editor].map((one) => one.hearsOf('speakers')))
  await ask(made, 'POST', '/links', { role: 'viewer' })
  await facilitator.hearsOf('links')
  expect(await topics(made, editor)).toEqual(['settings', 'speakers'])
  for (const one of [contributor, viewer]) expect(await topics(made, one)).toEqual(['settings'])
})

test('those who add hear of another question of the map, which those who look are not asked', async () => {
  const made = await contract.make()
  const { contributor, viewer } = await readAll(made)
  const script = await joinDocument(contract.url, made, 'map')
  open.push({ close: () => script.destroy() })
  setMapIssue(script.doc, 'Who decides about the square?')
  await contributor.hearsOf('settings')
  expect(viewer.heard).toHaveLength(1)
})

test('the end of a membership is told with its code within a second, and then the news ends', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.contributor, { name: 'Ana' })
  const [person, script, other] = await Promise.all([
    read(made, { cookie }),
    read(made, { secret: made.secret.contributor }),
    read(made, { secret: made.secret.viewer }),
  ])
  const revoke = () => ask(made, 'DELETE', `/links/${made.link.contributor}`)
  const took = await lasted(async () => {
    await revoke()
    expect(await Promise.all([person.ended, script.ended])).toEqual(['link-revoked', 'link-revoked'])
  })
  expect(took).toBeLessThan(1000)
  const remove = () => ask(made, 'DELETE', '', { title: made.title })
  expect(await lasted(async () => (await remove(), await other.ended))).toBeLessThan(1000)
  expect(await other.ended).toBe('initiative-deleted')
  expect((await read(made, { cookie })).code).toBe('link-revoked')
})

test('a link that expires, a membership that is ended, and leaving end the news', async () => {
  const made = await contract.make()
  const expiresAt = new Date(Date.now() + 1500).toISOString()
  const { secret } = await ask(made, 'POST', '/links', { role: 'viewer', expiresAt })
  const late = await read(made, { secret })
  const cookies = await Promise.all(['Ana', 'Ben'].map((name) => contract.join(made.secret.viewer, { name })))
  const [ana, ben] = await Promise.all(cookies.map((cookie) => read(made, { cookie })))
  const people = await ask(made, 'GET', '/people')
  await ask(made, 'DELETE', `/people/${people.find(({ name }: { name: string }) => name === 'Ana').id}`)
  expect(await ana!.ended).toBe('membership-ended')
  await contract.ask('DELETE', `/api/initiatives/${made.id}/me`, { cookie: cookies[1], origin: contract.url })
  expect(await ben!.ended).toBe('not-joined')
  expect(await late.ended).toBe('link-expired')
  expect(Date.now() - Date.parse(expiresAt)).toBeLessThan(1000)
})

test('who has another role by now hears that, and from then on what that role may read', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.viewer)
  const reader = await read(made, { cookie })
  await contract.join(made.secret.facilitator, {}, cookie)
  await reader.hearsOf('settings')
  await ask(made, 'POST', '/links', { role: 'viewer' })
  await reader.hearsOf('links')
})

test('credentials are answered as by other calls, and a foreign page is refused', async () => {
  const [made, other] = [await contract.make(), await contract.make()]
  const refusals: [Asking, number, string][] = [
    [{}, 401, 'not-joined'],
    [{ cookie: 'common_table=wrong' }, 401, 'not-joined'],
    [{ secret: 'wrong' }, 401, 'link-unknown'],
    [{ secret: other.secret.viewer }, 401, 'link-unknown'],
    [{ secret: made.secret.viewer, origin: 'https://evil.example' }, 403, 'foreign-origin'],
    [{ cookie: made.cookie, origin: 'https://evil.example' }, 403, 'foreign-origin'],
  ]
  for (const [asking, status, code] of refusals) {
    const reader = await read(made, asking)
    expect([reader.status, reader.code]).toEqual([status, code])
  }
  expect((await readNews(contract, 'none', { secret: made.secret.viewer })).code).toBe('no-initiative')
  for (const origin of [undefined, contract.url])
    expect((await read(made, { cookie: made.cookie, origin })).status).toBe(200)
  const head = await contract.ask('HEAD', `/api/initiatives/${made.id}/news`, { secret: made.secret.viewer })
  expect([head.status, head.body]).toEqual([200, ''])
})
