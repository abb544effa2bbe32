import { expect, test } from 'vitest'

import { type BackboneNews, watchBackbone } from '../../../client/live/backbone.ts'
import { CollectionStore } from '../../../client/live/collection-store.ts'
import type { Live } from '../../../client/live/live.ts'
import { Store } from '../../../client/net/store.ts'
import type { Initiative } from '../../../shared/api.ts'
import { partners } from '../../../shared/model/kinds.ts'
import { addPartner, setBackbone } from '../../../shared/model/partners.ts'
import { readPlan } from '../../../shared/model/plan.ts'
import type { Replica } from '../../support/replicas.ts'
import { twoPeople } from '../../support/two-people.ts'

/** A page that has this open, and what it tells of. */
const pageOf = ({ doc }: Replica, paused = false) => {
  const told: string[] = []
  const initiative = new Store({ paused } as Initiative)
  const live = { plan: { doc }, partners: new CollectionStore(doc, partners), initiative }
  const say = (news: BackboneNews) =>
    told.push(
      'marked' in news
        ? `${news.marked.map(({ id }) => id).join(' and ')}: ${news.now.id}`
        : `${news.now.id}, not ${news.before.id}`,
    )
  watchBackbone(live as Pick<Live, 'plan' | 'partners' | 'initiative'>, say)
  return { told, initiative }
}

const start = () => {
  const people = twoPeople((doc) => {
    for (const id of ['clinic', 'school']) addPartner(doc, { id, name: id })
  })
  const backbones = ({ doc }: Replica) =>
    readPlan(doc)
      .partners.filter(({ backbone }) => backbone)
      .map(({ id }) => id)
  return { ...people, backbones }
}

/** What a page does right after something came. */
const next = () => new Promise((resolve) => setImmediate(resolve))

test('both who marked one at the same moment are told which is left, and it is the same', async () => {
  const { amina, tomas, meet, backbones } = start()
  const pages = [pageOf(amina), pageOf(tomas)]
  setBackbone(amina.doc, 'school', true)
  setBackbone(tomas.doc, 'clinic', true)
  await next()
  meet()
  await next()
  meet()
  await next()
  for (const { told } of pages) expect(told).toEqual(['clinic and school: clinic'])
  for (const one of [amina, tomas]) expect(backbones(one)).toEqual(['clinic'])
})

test('who has another one as the backbone is told when somebody else marks a new one, and not of their own', async () => {
  const { amina, tomas, meet, backbones } = start()
  const [aminas, tomass] = [pageOf(amina), pageOf(tomas)]
  setBackbone(amina.doc, 'school', true)
  meet()
  await next()
  expect([aminas.told, tomass.told]).toEqual([[], []])
  setBackbone(tomas.doc, 'clinic', true)
  meet()
  await next()
  expect([aminas.told, tomass.told]).toEqual([['clinic, not school'], []])
  expect(backbones(amina)).toEqual(['clinic'])
})

test('while editing is paused nothing is changed, since nothing would be sent', async () => {
  const { amina, tomas, meet, backbones } = start()
  const { told } = pageOf(amina, true)
  setBackbone(amina.doc, 'school', true)
  setBackbone(tomas.doc, 'clinic', true)
  meet()
  await next()
  expect(told).toEqual([])
  expect(backbones(amina)).toEqual(['clinic', 'school'])
})
