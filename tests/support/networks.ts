import { findOnMap } from '../../client/features/map/says/find.ts'
import type { Finding, Rule } from '../../client/features/map/says/finding.ts'
import type { Findable } from '../../client/features/map/says/graph.ts'
import type { Actor, Connection } from '../../shared/model/kinds.ts'

/** Networks whose answers are known from the literature, and what makes a map of them. */

const of = (rows: Record<string, string>): [string, string][] =>
  Object.entries(rows).flatMap(([from, to]) => to.split(' ').map((one): [string, string] => [from, one]))

/**
 * Who of a karate club met outside of it: 34 members, 78 pairs. W. W. Zachary, "An information flow model for conflict
 * and fission in small groups", Journal of Anthropological Research 33 (1977), figure 1.
 */
export const KARATE = of({
  1: '2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32',
  2: '3 4 8 14 18 20 22 31',
  3: '4 8 9 10 14 28 29 33',
  4: '8 13 14',
  5: '7 11',
  6: '7 11 17',
  7: '17',
  9: '31 33 34',
  10: '34',
  14: '34',
  15: '33 34',
  16: '33 34',
  19: '33 34',
  20: '34',
  21: '33 34',
  23: '33 34',
  24: '26 28 30 33 34',
  25: '26 28 32',
  26: '32',
  27: '30 34',
  28: '34',
  29: '32 34',
  30: '33 34',
  31: '33 34',
  32: '33 34',
  33: '34',
})

/**
 * Which families of Florence married, 1394–1434: 16 families, 20 pairs; the Pucci with none of them. R. Breiger and
 * P. Pattison, "Cumulated social roles", Social Networks 8 (1986), from data of J. Padgett.
 */
export const FLORENTINE = of({
  Medici: 'Acciaiuoli Barbadori Ridolfi Tornabuoni Albizzi Salviati',
  Castellani: 'Peruzzi Strozzi Barbadori',
  Salviati: 'Pazzi',
  Peruzzi: 'Strozzi Bischeri',
  Strozzi: 'Ridolfi Bischeri',
  Tornabuoni: 'Ridolfi Guadagni',
  Albizzi: 'Ginori Guadagni',
  Guadagni: 'Bischeri Lamberteschi',
})

export const actorOf = (id: string, given: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  kind: 'group',
  note: '',
  status: 'accepted',
  certainty: 'known',
  ...given,
})

export const connectionOf = (from: string, to: string, given: Partial<Connection> = {}): Connection => ({
  id: `${from}–${to}–${given.kind ?? 'allied'}`,
  from,
  to,
  kind: 'allied',
  mutual: (given.kind ?? 'allied') === 'allied' || given.kind === 'conflict',
  status: 'accepted',
  ...given,
})

/** A map of alliances, with those whom it names beside them. */
export const mapOfPairs = (
  pairs: readonly (readonly [string, string])[],
  alone: readonly string[] = [],
): Findable => ({
  actors: [...new Set([...pairs.flat(), ...alone])].map((id) => actorOf(id)),
  connections: pairs.map(([from, to]) => connectionOf(from, to)),
  partners: [],
})

/** What a rule has found, by the names of those concerned. */
export const named = (map: Findable, rule: Rule): string[] =>
  findOnMap(map)
    .filter((one) => one.rule === rule)
    .map((one) => one.actors.join(' '))

export const only = <R extends Rule>(map: Findable, rule: R): Extract<Finding, { rule: R }>[] =>
  findOnMap(map).filter((one): one is Extract<Finding, { rule: R }> => one.rule === rule)
