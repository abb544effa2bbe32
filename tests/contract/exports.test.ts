import readWorkbook from 'read-excel-file/universal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { FULL_RECORD } from './full-record.ts'
import { type Contract, serve } from './support.ts'

let contract: Contract
let id = ''
let secret = ''
beforeAll(async () => {
  contract = await serve()
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { record: FULL_RECORD } })
  id = body.id
  secret = body.links.find(({ role }: { role: string }) => role === 'editor').secret
})
afterAll(() => contract.stop())

const file = async (name: string) =>
  (await contract.ask('GET', `/api/initiatives/${id}/export/${name}`, { secret })).body
const lines = async (name: string): Promise<string[]> =>
  (await file(name)).replace('\uFEFF', '').trim().split('\r\n')

test('people and groups are a table with Kumu’s columns first, in words that people read', async () => {
  expect(await lines('actors.csv')).toEqual([
    'ID,Label,Type,Description,Tags,Say (0-10),Stance,Stance (-2 to 2),Affected,Affected (0-4),How sure,Partner,In touch,Next step,Next step by,Next step due',
    'a,first-name,Person,first-note,"New, not yet discussed",5,With us,1,A lot,3,A guess,partner-name,partner-name,first-step,other-partner,2027-02-03',
    'b,other-name,Person,other-note,"New, not yet discussed",5,With us,1,A lot,3,A guess,partner-name,partner-name,other-step,other-partner,2027-02-03',
  ])
})

test('connections are a table from whom to whom', async () => {
  expect(await lines('connections.csv')).toEqual([
    'ID,From,To,Direction,Type,Description,Tags,Strength (1-3),How sure,From ID,To ID',
    't,first-name,other-name,mutual,funds,tie-note,"New, not yet discussed",2,We were told,a,b',
  ])
})

test('activities name their place, partners and needs', async () => {
  const [head, first] = await lines('activities.csv')
  expect(head).toBe(
    'ID,Title,Phase,Component,Status,Lead,Supporting,Due,Next step,Already happening,Tags,People and groups,Needs,Notes',
  )
  expect(first).toBe(
    'one,activity-title,phase-name,component-name,Stuck,partner-name,other-partner,2027-01-01,activity-step,yes,activity-tag,first-name,second-title; hidden-title,activity-notes',
  )
})

test('the workbook holds the same as the table, with days as days and words as words', async () => {
  const { id: other, secret: link } = await formulas()
  const answer = await fetch(`${contract.url}/api/initiatives/${other}/export/activities.xlsx`, {
    headers: { authorization: `Bearer ${link}` },
  })
  expect(answer.headers.get('content-type')).toContain('spreadsheetml')
  expect(answer.headers.get('content-disposition')).toContain('activities.xlsx')
  const [sheet] = await readWorkbook(await answer.arrayBuffer())
  expect(sheet?.sheet).toBe('Activities')
  const [head = [], first = []] = sheet?.data ?? []
  expect(head.slice(0, 4)).toEqual(['ID', 'Title', 'Phase', 'Component'])
  expect(first[head.indexOf('Title')]).toBe('=HYPERLINK("https://example.org")')
  expect(first[head.indexOf('Due')]).toEqual(new Date('2027-01-01T00:00:00Z'))
  expect(first[head.indexOf('Notes')]).toBe('one\ntwo _x0041_ 🦉')
})

test('a table for a spreadsheet begins with the mark of UTF-8, and no word of it is calculated', async () => {
  const { id: other, secret: link } = await formulas()
  const answer = await fetch(`${contract.url}/api/initiatives/${other}/export/activities.csv`, {
    headers: { authorization: `Bearer ${link}` },
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""https://example.org"")"`)
})

const formulas = async () => {
  const record = structuredClone(FULL_RECORD) as { plan: { activities: Record<string, object> } }
  Object.assign(record.plan.activities.one ?? {}, {
    title: '=HYPERLINK("https://example.org")',
    notes: 'one\ntwo _x0041_ 🦉\u0001',
  })
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { record } })
  return { id: body.id, secret: body.links.find(({ role }: { role: string }) => role === 'editor').secret }
}

test('the map for Kumu is flat: labels, types and fields beside each other, ends by id', async () => {
  const { elements, connections } = await file('map.kumu.json')
  expect(elements[0]).toEqual({
    id: 'a',
    label: 'first-name',
    type: 'Person',
    description: 'first-note',
    tags: ['New, not yet discussed'],
    'Say (0-10)': 5,
    Stance: 'With us',
    'Stance (-2 to 2)': 1,
    Affected: 'A lot',
    'Affected (0-4)': 3,
    'How sure': 'A guess',
    Partner: 'partner-name',
    'In touch': 'partner-name',
    'Next step': 'first-step',
    'Next step by': 'other-partner',
    'Next step due': '2027-02-03',
  })
  expect(connections).toEqual([
    {
      id: 't',
      from: 'a',
      to: 'b',
      direction: 'mutual',
      type: 'funds',
      description: 'tie-note',
      tags: ['New, not yet discussed'],
      'Strength (1-3)': 2,
      'How sure': 'We were told',
    },
  ])
})

test('a table without rows says what its columns are', async () => {
  const made = await contract.make()
  const { body } = await contract.ask('GET', `/api/initiatives/${made.id}/export/actors.csv`, {
    secret: made.secret.editor,
  })
  expect(body).toContain('Label,Type,Description')
})
