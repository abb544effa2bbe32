import type { Present } from './presence.ts'
import { compareNames } from '../messages/locale.ts'

/**
 * Everybody else, once each, however many pages and devices they have it open on; where they type comes first.
 * `own`: the person whose page this is.
 */
export const othersOf = (present: readonly Present[], own: string | undefined): Present[] => {
  const persons = new Map<string, Present>()
  for (const one of present) {
    if (one.who.person === own) continue
    const known = persons.get(one.who.person)
    if (!known || (one.at?.typing && !known.at?.typing)) persons.set(one.who.person, one)
  }
  return [...persons.values()].sort((a, b) => compareNames(a.who.name, b.who.name))
}
