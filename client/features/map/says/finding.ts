import { actors as actorKind, connections as connectionKind } from '../../../../shared/model/kinds.ts'
import type { Between } from './bridges.ts'
import type { Findable } from './graph.ts'

/**
 * What the map says: facts that follow from what was put on it, none of them a judgement of anybody. Each can be checked
 * by looking, and names those whom it is about.
 */

/** What is looked for, in the order in which it is listed. */
export const RULES = [
  'affected',
  'reach',
  'bridge',
  'connected',
  'funded',
  'pulled',
  'apart',
  'guess',
] as const
export type Rule = (typeof RULES)[number]

type Found =
  /** It touches their days a lot, and they are not in the upper half; `isSayKnown`: whether that is known. */
  | { rule: 'affected'; actor: string; isSayKnown: boolean }
  /** In the upper half, in between or of unknown stance, and no partner is in touch or is them. */
  | { rule: 'reach'; actor: string; isStanceKnown: boolean }
  /** Many of the shortest ways lead through them, or groups of two and more have no other way to each other. */
  | ({ rule: 'bridge'; actor: string } & Between)
  /** Connected to more others than nearly all. */
  | { rule: 'connected'; actor: string; others: number }
  /** With us, and funded by somebody who is against. */
  | { rule: 'funded'; actor: string; by: string }
  /** In conflict, and allied with each other or with the same `ally`. */
  | { rule: 'pulled'; of: [string, string]; ally?: string }
  /** Connected to nobody, or to each other alone. */
  | { rule: 'apart'; members: string[] }
  /** What is known of them is a guess on which so many other findings rest, and that share of the shortest ways. */
  | { rule: 'guess'; actor: string; findings: number; share: number }

/**
 * `id`: the rule and what it is about, `<rule>/<kind>/<id>`, so that it stays the same for as long as that is there.
 * `actors` and `connections`: those concerned. `guesses`: of those actors, whoever is there as a guess; `unsure`: of how
 * many nobody said how sure; `fresh`: how many of all concerned are not talked about yet.
 */
export type Finding = Found & {
  id: string
  actors: string[]
  connections: string[]
  guesses: string[]
  unsure: number
  fresh: number
}

/** Found, before it is said how sure it is. */
export type Raw = Found & { about: string; connections?: string[] }

const idOf = ({ rule, about }: Raw): string => `${rule}/${about}`
export const aboutActor = (id: string): string => `${actorKind.name}/${id}`
export const aboutConnection = (...ids: string[]): string => [connectionKind.name, ...ids].join('/')

/** The sides that are apart from "the rest": all but the largest, where one is. */
export const sidesApart = (sides: string[][]): string[][] => {
  const [largest, next] = sides
  if (largest === undefined || next === undefined) return []
  return largest.length > next.length ? sides.slice(1) : sides
}

/** Those whom a finding names. */
const concerned = (found: Found): string[] => {
  switch (found.rule) {
    case 'apart':
      return found.members
    case 'pulled':
      return [...(found.ally === undefined ? [] : [found.ally]), ...found.of]
    case 'funded':
      return [found.actor, found.by]
    case 'bridge':
      return [found.actor, ...sidesApart(found.sides).flat()]
    default:
      return [found.actor]
  }
}

/** Adds whom a finding concerns, and on how many guesses it rests. */
export const sureness = ({ actors, connections }: Findable): ((raw: Raw) => Finding) => {
  const known = new Map(actors.map((one) => [one.id, one]))
  const proposed = new Set(
    [...actors, ...connections].filter(({ status }) => status === 'proposed').map(({ id }) => id),
  )
  return (raw) => {
    const { about: _about, connections: lines = [], ...found } = raw
    const those = concerned(found as Found)
    const certaintyOf = (id: string) => known.get(id)?.certainty
    return {
      ...(found as Found),
      id: idOf(raw),
      actors: those,
      connections: lines,
      guesses: those.filter((id) => certaintyOf(id) === 'guess'),
      unsure: those.filter((id) => certaintyOf(id) === undefined).length,
      fresh: [...those, ...lines].filter((id) => proposed.has(id)).length,
    }
  }
}
