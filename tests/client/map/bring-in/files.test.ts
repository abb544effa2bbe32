import { expect, test } from 'vitest'

import { propose } from '../../../../client/features/map/bring-in/proposal.ts'
import type { Actor } from '../../../../shared/model/kinds.ts'
import { answers, asked, bring, counts, EMPTY, read, told } from './support.ts'

/** Files as they come: damaged, hostile, far too large, or in other words. */

const problemOf = async (text: string) =>
  read(text).then(
    () => 'read',
    (error: unknown) => (error as { problem: string }).problem,
  )

const graphml = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">${inside}</graph></graphml>`

test('what refers to other files is not read, and nothing is fetched', async () => {
  const entity = '<!DOCTYPE graphml [<!ENTITY all SYSTEM "file:///etc/passwd">]>'
  expect(await problemOf(graphml('<node id="a"><data key="l">&all;</data></node>', entity))).toBe('refers')
  const bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  expect(await problemOf(graphml('<node id="&b;"/>', bomb))).toBe('refers')
  expect(
    await problemOf(
      graphml('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="https://x.example/"/>'),
    ),
  ).toBe('refers')
})

test('a file that breaks off, or holds no network, says so', async () => {
  expect(await problemOf('{"elements": [')).toBe('damaged-json')
  expect(await problemOf('{"name": "no network"}')).toBe('no-network')
  expect(await problemOf(graphml('<node id="a">'))).toBe('damaged-xml')
  expect(await problemOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('no-network')
  expect(await problemOf(graphml('<node>'.repeat(5000) + '</node>'.repeat(5000)))).toBe('damaged-xml')
})

test('a file is known by what is in it, whatever it is called', async () => {
  const [people] = await read('{"elements":[{"label":"Library"}],"connections":[]}', 'notes.txt')
  expect(people?.of).toBe('people')
  const [nodes] = await read(graphml('<node id="Library"/>'), 'table.csv')
  expect(nodes?.lines).toHaveLength(2)
})

test('50,000 rows are refused with their count, and take no time', async () => {
  const tables = await read(`Name,Type\n${'Somebody,Group\n'.repeat(50_000)}`)
  const begun = performance.now()
  const proposal = propose(tables, EMPTY, answers())
  expect(performance.now() - begun).toBeLessThan(500)
  expect(proposal.tooMany).toBe(50_001)
  expect(counts(proposal)).toEqual({ people: 0, ties: 0 })
})

test('a thousand bad rows are told one by one, are quick to read, and bring nothing', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [
    `Nobody ${i},Nowhere ${i},funds,,99`,
    'Library,Library,funds,,2',
  ]).flat()
  const people = await read('Name,Say (0-10)\nLibrary,99\nCouncil,3\n')
  const tables = [
    ...people,
    ...(await read(`From,To,Type,Direction,Strength\n${rows.slice(0, 1999).join('\n')}\n`)),
  ]
  const begun = performance.now()
  const proposal = propose(tables, EMPTY, answers({ allEnds: 'out' }))
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(counts(proposal)).toEqual({ people: 2, ties: 0 })
  expect(told(proposal, 'self')).toHaveLength(999)
  expect(told(proposal, 'off-scale')).toHaveLength(1)
  expect(asked(proposal, 'ends')[0]?.ends).toHaveLength(2000)
})

test('a name is letters, whatever stands in it', async () => {
  const names = [
    '<svg onload=alert(1)>',
    '<script>alert(1)</script>',
    '=HYPERLINK("https://x.example")',
    '{{x}}',
    '\u202Eabc',
  ]
  const { map } = bring(
    await read(`Name\n${names.map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')}\n`),
  )
  expect(new Set(map.actors.map(({ name }) => name))).toEqual(new Set(names))
})

test('what is not known stores nothing, however it is written', async () => {
  const unknown = ['unknown', '', 'tbd', 'Not known', 'n/a', '?', "Don't know"]
  const { map } = bring(
    await read(
      `Name,Type,Say (0-10),Stance,Affected\n${unknown.map((word, i) => `A${i},${[word, word, word, word].join(',')}`).join('\n')}\n`,
    ),
  )
  expect(map.actors).toHaveLength(unknown.length)
  for (const one of map.actors) expect([one.at, one.affected, one.note]).toEqual([undefined, undefined, ''])
})

test('lines with arrows are connections, and their ends can all be added at once', async () => {
  const tables = await read(
    'Parents → School board. Ask at every meeting\nSchool board -> Mayor\nParents -> Mayor\n',
    'typed.txt',
  )
  const { proposal, map } = bring(tables, answers({ allEnds: 'add' }))
  expect(asked(proposal, 'ends')[0]?.ends.map(({ name, count }) => [name, count])).toEqual([
    ['Parents', 2],
    ['School board', 2],
    ['Mayor', 2],
  ])
  expect(map.actors.map(({ name }) => name).toSorted()).toEqual(['Mayor', 'Parents', 'School board'])
  expect(map.connections.map(({ note }) => note ?? '').toSorted()).toEqual(['', '', 'Ask at every meeting'])
})

test('a line for each name is a person or group', async () => {
  const { map } = bring(await read('Milltown Courier\nChamber of Shops, Mill Street\n', 'typed.txt'))
  expect(map.actors.map(({ name }) => name).toSorted()).toEqual([
    'Chamber of Shops, Mill Street',
    'Milltown Courier',
  ])
})

test('who is there stays as they are, and gets what is not known of them only if that is wanted', async () => {
  const tables = await read('Name,Say (0-10),Stance (-2 to 2),Notes\nMILLTOWN LIBRARY,9,1,Quiet\n')
  const there: Actor = {
    id: 'a',
    name: 'Milltown Library',
    kind: 'institution',
    note: '',
    status: 'accepted',
    at: { influence: 4 },
  }
  const now = { ...EMPTY, actors: [there] }
  const proposal = propose(tables, now, answers())
  expect(counts(proposal)).toEqual({ people: 0, ties: 0 })
  expect(told(proposal, 'there')).toHaveLength(1)
  expect(proposal.people[0]?.gains).toEqual({ at: { influence: 4, position: 1 }, note: 'Quiet' })
})
