import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { NO_ANSWERS } from '../../../../client/features/map/bring-in/answers.ts'
import { confirmed, propose } from '../../../../client/features/map/bring-in/proposal.ts'
import { cell, type Table } from '../../../../client/parts/bring-in/table.ts'
import { MAP_FILES } from '../../../../server/initiatives/map-files.ts'
import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { plainName } from '../../../../shared/names.ts'
import type { PowerMap } from '../../../../shared/model/map.ts'
import { readPlan } from '../../../../shared/model/plan.ts'
import {
  ACTOR_KINDS,
  CERTAINTIES,
  CONNECTION_KINDS,
  isMutualKind,
  STANDINGS,
} from '../../../../shared/words/choices.ts'
import { bring, nowOf, read, written } from './support.ts'

/** Every form that the map leaves in brings all of it back. */

const PARTNERS = ['Library', 'Parents’ Council', 'Öffentliche Bücherei; "Mitte"']
const plan = readPlan(new Y.Doc())
const partners = PARTNERS.map((name, i) => ({ id: `partner${i}`, name, code: '' }))
const PLAN = {
  ...plan,
  partners: partners.map((one) => ({ ...one, backbone: false, order: one.id })),
} as typeof plan

/** What a person can see of a text: what no file holds aside. */
const seen = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what no table holds
  cell(text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')).text
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=SUM(A1)',
      "'=x",
      'a, "b"\nc; d|e',
      '<b>bold</b> &amp; &lt;i>',
      '<script>alert(1)</script>',
      'A -> B. C',
      'tbd',
      '١٢ أطفال',
      '-1',
      '_x0041_',
      'toString',
      '__proto__',
    ),
  )
  .map(seen)
const name = fc.oneof(
  words.map((text) => text.replaceAll(/\s+/g, ' ')),
  fc.constantFrom('Council', 'council', ''),
)
const decimals = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const actor = fc.record({
  name,
  kind: fc.constantFrom(...ACTOR_KINDS),
  note: words,
  status: fc.constantFrom(...STANDINGS),
  influence: maybe(decimals(0, 10)),
  position: maybe(decimals(-2, 2)),
  affected: maybe(decimals(0, 4)),
  certainty: maybe(fc.constantFrom(...CERTAINTIES)),
  partner: maybe(fc.constantFrom(...partners.map(({ id }) => id))),
  touch: maybe(fc.constantFrom(...partners.map(({ id }) => id))),
  nextStep: maybe(words.filter((text) => text !== '')),
  nextStepBy: maybe(fc.constantFrom(...partners.map(({ id }) => id))),
  nextStepDue: maybe(fc.constantFrom('2026-02-03', '2027-11-30')),
})
const tie = fc.record({
  from: fc.nat(11),
  to: fc.nat(11),
  kind: fc.constantFrom(...CONNECTION_KINDS),
  mutual: fc.boolean(),
  note: maybe(words.filter((text) => text !== '')),
  status: fc.constantFrom(...STANDINGS),
  strength: maybe(decimals(1, 3)),
  certainty: maybe(fc.constantFrom(...CERTAINTIES)),
})

const map: fc.Arbitrary<PowerMap> = fc
  .tuple(fc.array(actor, { minLength: 1, maxLength: 12 }), fc.array(tie, { maxLength: 12 }))
  .map(([people, ties]) => {
    const actors = people.map(({ influence, position, ...one }, i): Actor => {
      const at = {
        ...(influence !== undefined && { influence }),
        ...(position !== undefined && { position }),
      }
      return { ...one, id: `id${i + 10}`, ...(Object.keys(at).length > 0 && { at }) }
    })
    const pairs = new Set<string>()
    const connections = ties.flatMap((one, i): Connection[] => {
      const ends = [one.from % actors.length, one.to % actors.length]
      const pair = `${one.kind} ${ends.toSorted((a, b) => a - b).join(' ')}`
      if (ends[0] === ends[1] || pairs.has(pair)) return []
      pairs.add(pair)
      const [from = '', to = ''] = ends.map((end) => actors[end]?.id)
      return [{ ...one, id: `tie${i + 10}`, from, to, mutual: one.mutual || isMutualKind(one.kind) }]
    })
    const causes = actors.slice(0, 2).map(({ id }, i) => ({
      id: `cause${i}`,
      text: `One -> two. ${i}`,
      order: `a${i}`,
      actors: [id],
      connections: connections.map((one) => one.id),
    }))
    return { about: { issue: '', how: '', schema: 1 }, causes, actors, connections }
  })

/** A map as what it says, whatever its ids: people by what they are, connections by whom they are between. */
const said = ({ actors, connections }: Pick<PowerMap, 'actors' | 'connections'>) => {
  const people = new Map(actors.map(({ id, ...one }) => [id, plain(one)]))
  return {
    actors: [...people.values()].toSorted(),
    connections: connections
      .map(({ id: _id, from, to, ...one }) => plain({ ...one, from: people.get(from), to: people.get(to) }))
      .toSorted(),
  }
}
const plain = (one: object): string =>
  Object.entries(one)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${JSON.stringify(value)}`))
    .toSorted()
    .join('\n')

const tablesOf = async (given: PowerMap, files: readonly string[]): Promise<Table[]> => {
  const all = files.map(async (file) => {
    const made = await MAP_FILES[file]?.({ plan: PLAN, map: given })
    return made === undefined ? [] : read(typeof made === 'string' ? made : new Uint8Array(made), file)
  })
  return (await Promise.all(all)).flat()
}

test('a workbook has how power adds to the problem, with who shows it; brought back, that sheet is named as left out', async () => {
  const person = { kind: 'person' as const, note: '', status: 'accepted' as const }
  const council = { ...person, id: 'a1', name: 'Council; of elders' }
  const clinic = { ...person, id: 'a2', name: 'مستشفى' }
  const pays = { id: 'c1', from: 'a1', to: 'a2', kind: 'funds', mutual: false, status: 'accepted' } as const
  const told = { ...pays, id: 'c2', kind: 'informs', mutual: true } as const
  const cause = (text: string, actors: string[], connections: string[]) =>
    ({ id: text, text, order: text, actors, connections }) // prettier-ignore
  const given: PowerMap = {
    about: { issue: '', how: '', schema: 1 },
    causes: [cause('=A1+1', ['a1', 'a2', 'gone'], ['c1', 'gone']), cause('Nobody asks', [], ['c2'])],
    actors: [council, clinic],
    connections: [pays, told],
  }
  const tables = await tablesOf(given, ['map.xlsx'])
  expect(tables.map(({ sheet }) => sheet)).toEqual(['Elements', 'Connections', 'Problem'])
  expect(tables[2]?.lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['How this adds to the problem', 'Shown by people and groups', 'Shown by connections'],
    ['=A1+1', '"Council; of elders"; مستشفى', '"Council; of elders funds مستشفى"'],
    ['Nobody asks', '', '"Council; of elders informs and is informed by مستشفى"'],
  ])
  const { proposal, map: back } = bring(tables)
  expect(said(back)).toEqual(said(given))
  // the preview says so, and asks what else it may hold
  expect(proposal.sheets.map(({ name, part }) => [name, part]).at(-1)).toEqual(['Problem', 'out'])
})

const FORMS = [
  ['actors.csv', 'connections.csv'],
  ['map.xlsx'],
  ['map.kumu.json'],
  ['map.graphml'],
  ['map.gexf'],
]

test.each(FORMS.map((files) => ({ files, name: files.join(' and ') })))(
  '$name bring back an equal map',
  async ({ files }) => {
    await fc.assert(
      fc.asyncProperty(map, async (given) => {
        const now = { actors: [], connections: [], partners }
        const proposal = propose(await tablesOf(given, files), now, NO_ANSWERS)
        expect(proposal.questions.filter(({ isOpen }) => isOpen)).toEqual([])
        const doc = written(proposal, NO_ANSWERS)
        expect(said(nowOf(doc))).toEqual(said(given))
        // the same file once more adds nothing, there or where it came from
        for (const [there, isOther] of [
          [nowOf(doc, partners), true],
          [{ ...given, partners }, false],
        ] as const) {
          const again = confirmed(propose(await tablesOf(given, files), there, NO_ANSWERS), NO_ANSWERS)
          expect(again.people).toEqual([])
          // twins are told apart by nothing but whom they are connected with
          const names = given.actors.map(({ name: is }) => plainName(is))
          if (!isOther || new Set(names).size === names.length) expect(again.connected).toEqual([])
        }
      }),
      { numRuns: files[0] === 'map.xlsx' ? 12 : 40 },
    )
  },
)

test.each(FORMS.map((files) => ({ files, name: files.join(' and ') })))(
  '$name without names say kinds, numbers and connections, and nothing else',
  async ({ files }) => {
    const secret = 'Zyxwv'
    const given: PowerMap = {
      about: { issue: `${secret} issue`, how: `${secret} how`, schema: 1 },
      causes: [{ id: `${secret}how`, text: secret, order: 'a0', actors: [`${secret}1`], connections: [] }],
      actors: Array.from({ length: 12 }, (_, i) => ({
        id: `${secret}${i}`,
        name: `${secret} ${i}`,
        kind: 'person' as const,
        note: secret,
        nextStep: secret,
        status: 'proposed' as const,
        partner: 'partner0',
        touch: 'partner1',
        at: { influence: i % 11, position: 1 },
        affected: 3,
      })),
      connections: Array.from({ length: 11 }, (_, i) => ({
        id: `${secret}-${i}`,
        from: `${secret}${i}`,
        to: `${secret}${i + 1}`,
        kind: 'funds' as const,
        mutual: false,
        note: secret,
        status: 'accepted' as const,
      })),
    }
    const without = files.map((file) => file.replace('.', '-without-names.'))
    const tables = await tablesOf(given, without)
    const text = JSON.stringify(tables)
    expect(text).not.toMatch(/Zyxwv|Library|Council|discussed/)
    const { map: back } = bring(tables)
    const says = (all: readonly Actor[]) =>
      all.map(({ at, affected }) => `${at?.influence} ${affected}`).toSorted()
    expect(says(back.actors)).toEqual(says(given.actors))
    expect(back.connections).toHaveLength(11)
    const orders = await Promise.all(
      Array.from({ length: 8 }, async () =>
        JSON.stringify((await tablesOf(given, without))[0]?.lines.map(({ cells }) => cells)),
      ),
    )
    expect(new Set(orders).size).toBeGreaterThan(1)
  },
)
