import type { Actor } from '../../../../shared/model/kinds.ts'
import type { BroughtActor } from '../../../../shared/model/bring-in-map.ts'
import type { NewPerson } from './people.ts'

const FIELDS = ['affected', 'certainty', 'touch', 'partner', 'nextStep'] as const

/** What a file knows of somebody and the map does not; nothing if the map knows all of it. What is there never changes. */
export const gainsOf = (there: Actor, given: NewPerson): Partial<BroughtActor> | undefined => {
  const gains: Partial<BroughtActor> = {}
  const at = { ...given.at, ...there.at }
  if (Object.keys(at).length > Object.keys(there.at ?? {}).length) gains.at = at
  for (const field of FIELDS)
    if (there[field] === undefined && given[field] !== undefined)
      Object.assign(gains, { [field]: given[field] })
  if (there.note.trim() === '' && given.note !== '') gains.note = given.note
  return Object.keys(gains).length === 0 ? undefined : gains
}
