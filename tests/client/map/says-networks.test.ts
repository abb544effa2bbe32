import { expect, test } from 'vitest'

import { betweenOthers } from '../../../client/features/map/says/bridges.ts'
import { carries, type Findable, graphOf } from '../../../client/features/map/says/graph.ts'
import { FLORENTINE, KARATE, mapOfPairs, named, only } from '../../support/networks.ts'

/** What the map says of networks whose answers are known. */

const shares = (map: Findable): Record<string, number> =>
  Object.fromEntries(
    [...betweenOthers(graphOf(map, carries))].map(([id, { share }]) => [id, Math.round(share * 1000) / 1000]),
  )

test('the karate club is held together by its instructor and its president, as Zachary’s readers find', () => {
  const map = mapOfPairs(KARATE)
  expect(map.actors).toHaveLength(34)
  expect(map.connections).toHaveLength(78)
  // Freeman's betweenness, as it is published for this network
  expect(shares(map)).toMatchObject({
    1: 0.438,
    34: 0.304,
    33: 0.145,
    3: 0.144,
    32: 0.138,
    9: 0.056,
    2: 0.054,
  })
  const bridges = only(map, 'bridge')
  expect(bridges.map(({ actor }) => actor)).toEqual(['1', '34'])
  // without 1, five of his friends, and one more, lose all others
  expect(bridges[0]?.sides.map(({ length }) => length)).toEqual([27, 5, 1])
  expect(bridges[0]?.sides[1]).toEqual(['11', '17', '5', '6', '7'])
  expect(bridges[1]?.sides).toHaveLength(1)
  expect(only(map, 'connected').map(({ actor, others }) => [actor, others])).toEqual([
    ['34', 17],
    ['1', 16],
    ['33', 12],
  ])
  expect(named(map, 'apart')).toEqual([])
})

test('the Medici stand between the families of Florence, and the Pucci are apart', () => {
  const map = mapOfPairs(FLORENTINE, ['Pucci'])
  expect(map.actors).toHaveLength(16)
  expect(map.connections).toHaveLength(20)
  // as in Wasserman and Faust, "Social network analysis", 1994, and Jackson, "Social and economic networks", 2008
  expect(shares(map)).toMatchObject({
    Medici: 0.522,
    Guadagni: 0.255,
    Albizzi: 0.212,
    Salviati: 0.143,
    Ridolfi: 0.114,
    Bischeri: 0.104,
    Strozzi: 0.103,
    Barbadori: 0.093,
    Tornabuoni: 0.092,
    Castellani: 0.055,
    Peruzzi: 0.022,
    Pucci: 0,
  })
  expect(only(map, 'bridge').map(({ actor }) => actor)).toEqual(['Medici', 'Guadagni', 'Albizzi'])
  const [medici] = only(map, 'bridge')
  expect(medici?.actors.toSorted()).toEqual(['Acciaiuoli', 'Medici', 'Pazzi', 'Salviati'])
  // the two after the Medici's six have four each, and so has nobody else
  expect(only(map, 'connected').map(({ actor, others }) => [actor, others])).toEqual([
    ['Medici', 6],
    ['Guadagni', 4],
    ['Strozzi', 4],
  ])
  expect(named(map, 'apart')).toEqual(['Pucci'])
})
