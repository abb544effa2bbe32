import { afterAll, beforeAll, expect, test } from 'vitest'

import { TEMPLATES } from '../../shared/content/templates.ts'
import { ROLES } from '../../shared/words/roles.ts'
import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

const by = (initiative: Made) => ({ secret: initiative.secret.facilitator })
const get = async (path: string, secret = made.secret.facilitator) =>
  (await contract.ask('GET', `/api/initiatives/${made.id}${path}`, { secret })).body

test('a new initiative has one link a role, and makes its maker a facilitator', async () => {
  const answer = await contract.ask('POST', '/api/initiatives', {
    body: { title: '  Ready by Five ', template: TEMPLATES[0]?.id },
  })
  expect(answer.status).toBe(201)
  const { id, title, links } = answer.body
  expect(title).toBe('Ready by Five')
  expect(links.map(({ role }: { role: string }) => role).toSorted()).toEqual([...ROLES].toSorted())
  for (const link of links) {
    expect(link.secret.length).toBeGreaterThanOrEqual(22)
    expect(link.url).toBe(`${contract.url}/i/${id}#${link.secret}`)
  }
  expect(answer.headers.get('set-cookie')).toMatch(
    /^common_table=[\w-]{28}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const me = await contract.ask('GET', '/api/me', { cookie: answer.cookie })
  expect(me.body).toEqual({ initiatives: [{ id, title, role: 'facilitator', name: '', partner: null }] })
})

test.each(TEMPLATES.map(({ id }) => id))(
  'an initiative from the template %s has its plan',
  async (template) => {
    const { body } = await contract.ask('POST', '/api/initiatives', { body: { title: 'A', template } })
    const { secret } = body.links.find(({ role }: { role: string }) => role === 'editor')
    const plan = await contract.ask('GET', `/api/initiatives/${body.id}/plan`, { secret })
    const found = TEMPLATES.find(({ id }) => id === template)
    expect(plan.body.about).toMatchObject({ title: 'A', template })
    expect(plan.body.phases.map(({ name }: { name: string }) => name)).toEqual(
      found?.phases.map(({ name }) => name),
    )
    expect(plan.body.components).toHaveLength(found?.components.length ?? -1)
    expect(plan.body.agenda).toHaveLength(10)
    const map = await contract.ask('GET', `/api/initiatives/${body.id}/map`, { secret })
    expect(map.body).toMatchObject({ about: { issue: '' }, actors: [], connections: [] })
  },
)

test('templates are as the content has them', async () => {
  const { body } = await contract.ask('GET', '/api/templates')
  expect(body.templates).toEqual(TEMPLATES)
})

test('settings begin careful, and what is changed is changed alone', async () => {
  const begin = await get('')
  expect(begin).toEqual({
    id: made.id,
    title: 'Ready by Five',
    role: 'facilitator',
    name: '',
    partner: null,
    shares: { grid: true, agenda: false, map: 'no', notes: false },
    review: 'first',
    structure: 'locked',
    paused: false,
  })
  const path = `/api/initiatives/${made.id}`
  const changed = await contract.ask('PATCH', path, { ...by(made), body: { shares: { map: 'kinds' } } })
  expect(changed.body).toEqual({
    ...begin,
    shares: { grid: true, agenda: false, map: 'kinds', notes: false },
  })
  const renamed = await contract.ask('PATCH', path, {
    ...by(made),
    body: { title: 'Ready by Six', structure: 'open' },
  })
  expect(renamed.body).toMatchObject({ title: 'Ready by Six', structure: 'open' })
  expect((await get('/plan')).about.title).toBe('Ready by Six')
  await contract.ask('PATCH', path, {
    ...by(made),
    body: { title: 'Ready by Five', structure: 'locked', shares: { map: 'no' } },
  })
  expect(await get('')).toEqual(begin)
})

test('a deleted initiative answers 410 until a facilitator brings it back', async () => {
  const own = await contract.make('Own')
  const path = `/api/initiatives/${own.id}`
  const cookie = await contract.join(own.secret.viewer)
  expect((await contract.ask('DELETE', path, { ...by(own), body: { title: 'Own' } })).status).toBe(204)
  for (const asking of [{ secret: own.secret.editor }, { cookie }, by(own)])
    for (const call of ['', '/edition', '/contributions', '/links'])
      expect((await contract.ask('GET', path + call, asking)).code).toMatch(/initiative-deleted/)
  expect((await contract.ask('POST', '/api/join', { body: { secret: own.secret.viewer } })).code).toBe(
    'initiative-deleted',
  )
  expect((await contract.ask('GET', '/api/me', { cookie })).body.initiatives).toEqual([])
  expect((await contract.ask('POST', `${path}/restore`, { secret: own.secret.editor })).code).toBe(
    'not-allowed',
  )
  expect((await contract.ask('POST', `${path}/restore`, by(own))).status).toBe(200)
  expect((await contract.ask('GET', path, { cookie })).status).toBe(200)
})

test('tables come with formulas made harmless', async () => {
  const own = await contract.make('Own')
  for (const name of ['=cmd|calc', '@SUM(A1)', 'Ann, "the" mayor', '-1+1'])
    await contract.ask('POST', `/api/initiatives/${own.id}/contributions`, {
      ...by(own),
      body: { type: 'actor', name, kind: 'group' },
    })
  const { body } = await contract.ask('GET', `/api/initiatives/${own.id}/contributions`, by(own))
  for (const { id } of body)
    await contract.ask('PATCH', `/api/initiatives/${own.id}/contributions/${id}`, {
      ...by(own),
      body: { status: 'accepted' },
    })
  const table = await contract.ask('GET', `/api/initiatives/${own.id}/export/actors.csv`, by(own))
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(table.headers.get('content-disposition')).toContain('attachment')
  for (const cell of [",'=cmd|calc,", ",'@SUM(A1),", ',"Ann, ""the"" mayor",', ",'-1+1,"])
    expect(table.body).toContain(cell)
  const kumu = await contract.ask('GET', `/api/initiatives/${own.id}/export/map.kumu.json`, by(own))
  expect(kumu.body.elements.map(({ label }: { label: string }) => label)).toContain('=cmd|calc')
})
