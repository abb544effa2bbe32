import type { Present } from './presence.ts'

/** One entry a person, however many pages they have open; where they type comes first. */
export const personsOf = (present: readonly Present[]): Present[] => {
  const persons = new Map<string, Present>()
  for (const one of present) {
    const known = persons.get(one.who.person)
    if (!known || (one.at?.typing && !known.at?.typing)) persons.set(one.who.person, one)
  }
  return [...persons.values()].sort((a, b) => a.who.name.localeCompare(b.who.name))
}
