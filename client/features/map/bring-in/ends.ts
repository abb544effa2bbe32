import type { Actor } from '../../../../shared/model/kinds.ts'
import { type Answers, type EndAnswer, endKey } from './answers.ts'
import { indexOf } from './named-index.ts'
import type { ReadPerson } from './people.ts'
import type { Tell } from './remarks.ts'
import type { SaidEnd } from './connections.ts'

/** Whom an end means: somebody of the file by their key, of the map by their id, or one to be added by name. */
export type End = { person: string } | { actor: string } | { added: string }

/** An end that is nobody's, or may be several's: asked once, however often it is written. */
export type AskedEnd = {
  key: string
  name: string
  count: number
  /** Those of the file and of the map who may be meant, the likeliest first. */
  likely: readonly (End & { name: string; what: string })[]
  /** Whether it is one of several who are called so, and nobody else. */
  isOneOf: boolean
  answer?: EndAnswer
}

type Named = End & { name: string; what: string; key: string }

/** Finds whom ends mean. `resolve` gives nothing while it is not answered, `'out'` for what stays away. */
export const endFinder = (people: readonly ReadPerson[], actors: readonly Actor[], answers: Answers) => {
  const byRef = new Map<string, ReadPerson>()
  for (const one of people) if (one.ref !== '' && !byRef.has(one.ref)) byRef.set(one.ref, one)
  const byId = new Map(actors.map((one) => [one.id, one]))
  const ofFile = indexOf(
    people.map(({ key, ref, given }): Named => ({
      person: key,
      key: `p/${key}`,
      name: given.name,
      what: ref === given.name ? firstLine(given.note) : ref || firstLine(given.note),
    })),
  )
  const onMap = indexOf(
    actors.map(({ id, name, note }): Named => ({ actor: id, key: `a/${id}`, name, what: firstLine(note) })),
  )
  const asked = new Map<string, AskedEnd>()
  const ask = (name: string, several: readonly Named[], tell: Tell): End | 'out' | undefined => {
    const key = endKey(name)
    const before = asked.get(key)
    const given = answers.ends[key] ?? answers.allEnds
    // one more of a name that several have would be nobody of them
    const answer = given === 'add' && several.length > 0 ? undefined : given
    const likely =
      several.length > 0
        ? several
        : [ofFile.likely(name), onMap.likely(name)].filter((one) => one !== undefined)
    asked.set(key, {
      key,
      name: before?.name ?? name,
      count: (before?.count ?? 0) + 1,
      likely: before?.likely ?? likely,
      isOneOf: several.length > 0,
      ...(answer !== undefined && { answer }),
    })
    if (answer === 'add') return { added: name }
    if (answer === 'out') tell('end-left-out', name)
    return answer
  }
  const resolve = ({ ref, name }: SaidEnd, tell: Tell): End | 'out' | undefined => {
    const own = byRef.get(ref)
    if (own) return { person: own.key }
    if (byId.has(ref)) return { actor: ref }
    if (name === '') {
      tell('no-end', ref)
      return 'out'
    }
    const there = ofFile.called(name)
    const known = there.length > 0 ? there : onMap.called(name)
    const exact = known.filter((one) => one.name.normalize() === name.normalize())
    const [one, more] = exact.length === 1 ? exact : known
    if (!one || more) return ask(name, known, tell)
    if (one.name !== name) tell('as-written', `${name} → ${one.name}`)
    return 'person' in one ? { person: one.person } : 'actor' in one ? { actor: one.actor } : undefined
  }
  const isKnown = (name: string): boolean =>
    byRef.has(name) || ofFile.called(name).length > 0 || onMap.called(name).length > 0
  return { resolve, isKnown, asked: () => [...asked.values()] }
}

const firstLine = (note: string): string => (note.split('\n')[0] ?? '').slice(0, 60)
