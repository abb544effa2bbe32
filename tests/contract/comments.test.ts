import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'

import type { CommentOrigin } from '../../shared/api.ts'
import { entryOf, setFields } from '../../shared/model/collection.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import { openPlan, say, type Somebody } from './commenting.ts'
import { readNews } from './news-reader.ts'
import { type Contract, type Made, serve } from './support.ts'

/** Who wrote a comment is known from the socket that brought it, whatever it says of itself. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const path = ({ id }: Made, of = '/comments') => `/api/initiatives/${id}${of}`

const originsIn = async (made: Made): Promise<CommentOrigin[]> =>
  (await contract.ask('GET', path(made), { secret: made.secret.editor })).body
const originOf = async (made: Made, id: string) => (await originsIn(made)).find((one) => one.id === id)

const personOf = async (made: Made, cookie: string): Promise<string> =>
  (await contract.ask('GET', path(made, '/me'), { cookie })).body.person

/** Ana and Ben, who joined by name, with the plan open. */
const two = async () => {
  const made = await contract.make()
  const [ana, ben] = await Promise.all(
    ['Ana', 'Ben'].map(async (name) => {
      const cookie = await contract.join(made.secret.editor, { name })
      return { cookie, person: await personOf(made, cookie), ...(await openPlan(contract, made, { cookie })) }
    }),
  )
  return { made, ana: ana!, ben: ben! }
}

test('a comment is whose socket wrote it: name, role and partner, and when by the clock of the server', async () => {
  const { made, ana, ben } = await two()
  const began = new Date().toISOString()
  say(ana.doc, 'one', { by: ben.person })
  await ana.send()
  const [origin, ...others] = await originsIn(made)
  expect(others).toEqual([])
  expect(origin).toEqual({
    id: 'one',
    by: { name: 'Ana', role: 'editor', partner: null, person: ana.person, at: expect.any(String) },
  })
  expect(origin!.by!.at >= began && origin!.by!.at <= new Date().toISOString()).toBe(true)
})

test('a script cannot speak for somebody: its comment is its link’s, by whatever name it is signed', async () => {
  const { made, ana } = await two()
  await contract.ask('PATCH', path(made, `/links/${made.link.editor}`), {
    secret: made.secret.facilitator,
    body: { label: 'Import' },
  })
  const script = await openPlan(contract, made, { secret: made.secret.editor }, false)
  say(script.doc, 'forged', { by: ana.person })
  say(script.doc, 'named', { by: 'Ana' })
  await script.send()
  for (const id of ['forged', 'named'])
    expect((await originOf(made, id))?.by).toMatchObject({ name: 'Import', person: made.link.editor })
})

test('letters typed into a comment of somebody leave its author, and are said not to be theirs', async () => {
  const { made, ana, ben } = await two()
  say(ana.doc, 'one')
  await ana.send()
  await ben.look()
  setFields(ben.doc, comments, 'one', { text: 'Bad' })
  await ben.send()
  const words = new Y.Text('Good')
  entryOf(ben.doc, 'comments', 'one')?.set('text', words)
  await ben.send()
  expect(await originOf(made, 'one')).not.toHaveProperty('changed')
  words.insert(words.length, '?')
  await ben.send()
  expect(await originOf(made, 'one')).toMatchObject({ by: { name: 'Ana' }, changed: { by: null } })
})

test('other words in a comment of somebody are said to be so, and whose; as they were, they are the author’s', async () => {
  const { made, ana, ben } = await two()
  say(ana.doc, 'one', { text: 'I agree' })
  await ana.send()
  await ben.look()
  setFields(ben.doc, comments, 'one', { text: 'I disagree' })
  await ben.send()
  expect(await originOf(made, 'one')).toMatchObject({ by: { name: 'Ana' }, changed: { by: { name: 'Ben' } } })
  setFields(ben.doc, comments, 'one', { text: 'I agree' })
  await ben.send()
  expect(await originOf(made, 'one')).not.toHaveProperty('changed')
  ben.doc.getMap('comments').set('one', new Y.Map(Object.entries({ on: 'activities/b', text: 'I agree' })))
  await ben.send()
  expect(await originOf(made, 'one')).toMatchObject({ by: { name: 'Ana' }, changed: { by: { name: 'Ben' } } })
})

test('whoever corrects what they have just written has written it so', async () => {
  const { made, ana } = await two()
  say(ana.doc, 'one', { text: 'Goood' })
  await ana.send()
  setFields(ana.doc, comments, 'one', { text: 'Good' })
  await ana.send()
  expect(await originOf(made, 'one')).toEqual({ id: 'one', by: expect.objectContaining({ name: 'Ana' }) })
})

test('who resolved it is known as long as it is', async () => {
  const { made, ana, ben } = await two()
  say(ana.doc, 'one')
  await ana.send()
  const resolve = async (who: Somebody, resolved: boolean): Promise<void> => {
    await who.look()
    setFields(who.doc, comments, 'one', { resolved })
    await who.send()
  }
  await resolve(ben, true)
  expect(await originOf(made, 'one')).toMatchObject({ by: { name: 'Ana' }, resolved: { name: 'Ben' } })
  await resolve(ben, false)
  expect(await originOf(made, 'one')).not.toHaveProperty('resolved')
  await resolve(ana, true)
  expect(await originOf(made, 'one')).toMatchObject({ resolved: { name: 'Ana' } })
})

test('what was written offline is its writer’s when it comes, of this visit and of an earlier one', async () => {
  const { made, ana } = await two()
  say(ana.doc, 'now')
  const earlier = new Y.Doc()
  say(earlier, 'earlier', { by: ana.person })
  Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(earlier))
  await ana.bring()
  for (const id of ['now', 'earlier']) expect((await originOf(made, id))?.by).toMatchObject({ name: 'Ana' })
})

test('what somebody brings back that another wrote is not theirs', async () => {
  const { made, ana, ben } = await two()
  // what the server lost with a crash: only others have it still
  const lost = new Y.Doc()
  say(lost, 'lost', { by: ana.person })
  await ben.bring(lost)
  expect(await originOf(made, 'lost')).toEqual({ id: 'lost', by: null })
  say(ben.doc, 'own')
  await ben.send()
  expect((await originOf(made, 'own'))?.by).toMatchObject({ name: 'Ben' })
})

test('a copy of a record says of no comment whose it is; the first keeps it over a restart', async () => {
  const { made, ana } = await two()
  say(ana.doc, 'one')
  await ana.send()
  const { body: record } = await contract.ask('GET', path(made, '/record'), { secret: made.secret.editor })
  const copy = await contract.ask('POST', '/api/initiatives', { body: { record } })
  const { secret } = copy.body.links.find(({ role }: { role: string }) => role === 'editor')
  expect((await contract.ask('GET', `/api/initiatives/${copy.body.id}/comments`, { secret })).body).toEqual([
    { id: 'one', by: null },
  ])
  await contract.restart()
  expect((await originOf(made, 'one'))?.by).toMatchObject({ name: 'Ana' })
})

test('an idea that was accepted as a comment is said to have been sent in', async () => {
  const made = await contract.make()
  const { body: plan } = await contract.ask('GET', path(made, '/plan'), { secret: made.secret.editor })
  const sent = await contract.ask('POST', path(made, '/contributions'), {
    secret: made.secret.contributor,
    body: { type: 'idea', text: 'A bus', phase: plan.phases[0].id, component: plan.components[0].id },
  })
  await contract.ask('PATCH', path(made, `/contributions/${sent.body.id}`), {
    secret: made.secret.facilitator,
    body: { status: 'accepted', as: 'comment' },
  })
  expect(await originsIn(made)).toEqual([{ id: sent.body.id, by: null, isSentIn: true }])
})

test('the name stays as it was; who had none then has the one of today', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor)
  const somebody = await openPlan(contract, made, { cookie })
  const rename = (name: string) =>
    contract.ask('PATCH', path(made, '/me'), { cookie, origin: contract.url, body: { name } })
  say(somebody.doc, 'nameless')
  await somebody.send()
  await rename('Cora')
  say(somebody.doc, 'named')
  await somebody.send()
  await rename('Dora')
  const names = (await originsIn(made)).map(({ id, by }) => [id, by?.name])
  expect(Object.fromEntries(names)).toEqual({ nameless: 'Dora', named: 'Cora' })
})

test('whoever asks again is told in short that nothing has changed, and all of it once a name or a word has', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor)
  const somebody = await openPlan(contract, made, { cookie })
  say(somebody.doc, 'one')
  await somebody.send()
  const ask = (tag = '') =>
    contract.ask('GET', path(made, '/comments'), {
      secret: made.secret.editor,
      headers: { 'if-none-match': tag },
    })
  let tag = (await ask()).headers.get('etag') ?? ''
  const changes = [
    () => contract.ask('PATCH', path(made, '/me'), { cookie, origin: contract.url, body: { name: 'Cora' } }),
    () => {
      setFields(somebody.doc, comments, 'one', { resolved: true })
      return somebody.send()
    },
    () => {
      somebody.doc.getMap('comments').delete('one')
      return somebody.send()
    },
  ]
  for (const change of changes) {
    expect((await ask(tag)).status).toBe(304)
    await change()
    const { status, headers } = await ask(tag)
    expect(status).toBe(200)
    tag = headers.get('etag') ?? ''
  }
  expect(await originsIn(made)).toEqual([])
})

test('those who edit hear that something was said, nobody else does', async () => {
  const { made, ana } = await two()
  const [editor, viewer] = await Promise.all(
    [made.secret.editor, made.secret.viewer].map((secret) => readNews(contract, made.id, { secret })),
  )
  say(ana.doc, 'one')
  await ana.send()
  await editor!.hearsOf('comments')
  expect(viewer!.heard).not.toContainEqual({ about: 'comments' })
  editor!.close()
  viewer!.close()
})

test('comments under names that are no ids, and of no shape, are taken and have no author', async () => {
  const { made, ana } = await two()
  const root = ana.doc.getMap('comments')
  for (const id of ['a b', '__proto__', 'x'.repeat(65), '']) root.set(id, new Y.Map([['text', 'Odd']]))
  root.set('plain', 'words')
  root.set('empty', new Y.Map())
  await ana.send()
  expect((await originsIn(made)).map(({ id, by }) => [id, by?.name])).toEqual([
    ['__proto__', 'Ana'],
    ['empty', 'Ana'],
  ])
})
