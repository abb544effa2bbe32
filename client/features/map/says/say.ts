import type { Live } from '../../../live/live.ts'
import { mapSays as words } from '../../../messages/en/map-says.ts'
import { compareNames } from '../../../messages/locale.ts'
import { nameOf } from '../words.ts'
import { type Finding, sidesApart } from './finding.ts'

/** A finding in a sentence, with names and numbers as they are now. */
export const sayFinding = ({ actors }: Pick<Live, 'actors'>, finding: Finding): string => {
  const { says } = words
  const name = (id: string) => nameOf(actors.get(id))
  const names = (ids: readonly string[]) => namesOf({ actors }, ids)
  const say = (id: string) => actors.get(id)?.at?.influence
  switch (finding.rule) {
    case 'affected': {
      const [alot, daily] = words.much
      const much = Math.round(actors.get(finding.actor)?.affected ?? 0) > 3 ? daily : alot
      return says.affected(name(finding.actor), much, say(finding.actor))
    }
    case 'reach':
      return says.reach(name(finding.actor), say(finding.actor) ?? 0, finding.isStanceKnown)
    case 'bridge': {
      const { actor, sides, share } = finding
      if (sides.length < 2) return says.bridge(name(actor), share)
      const apart = sidesApart(sides)
      const all = names(apart.flat())
      return apart.length < sides.length
        ? says.onlyBridge(name(actor), all)
        : says.bridgeAmong(name(actor), all)
    }
    case 'connected':
      return says.connected(name(finding.actor), finding.others)
    case 'funded':
      return says.funded(name(finding.actor), name(finding.by))
    case 'pulled': {
      const [one, other] = finding.of
      return finding.ally === undefined
        ? says.pulled(name(one), name(other))
        : says.pulledBetween(name(finding.ally), name(one), name(other))
    }
    case 'apart': {
      const [one, ...more] = finding.members
      return more.length === 0 ? says.alone(name(one ?? '')) : says.apart(names(finding.members))
    }
    case 'guess':
      return says.guess(name(finding.actor), finding.findings, finding.share)
  }
}

/** Names in the order in which people look for them. */
export const namesOf = ({ actors }: Pick<Live, 'actors'>, ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(actors.get(id))).toSorted(compareNames)

/** On how many guesses a finding rests. */
export const sayRests = (live: Pick<Live, 'actors'>, finding: Finding): string => {
  const { rests } = words
  const { guesses, unsure, fresh, actors } = finding
  const isAll = actors.length === 1
  const parts = [
    ...(guesses.length > 0
      ? [isAll ? rests.guesses(1, 1) : rests.guessesNamed(namesOf(live, guesses))]
      : unsure === 0
        ? [rests.none]
        : []),
    ...(unsure > 0 ? [rests.unsure(unsure, actors.length)] : []),
    ...(fresh > 0 ? [rests.fresh(fresh)] : []),
  ]
  // of what is listed for being a guess that is said already
  return (finding.rule === 'guess' ? parts.slice(1) : parts).join(' ')
}
