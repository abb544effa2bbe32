import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { plainName } from '../../../../shared/names.ts'
import type { ReadPerson } from './people.ts'

/**
 * Who of a file is on the map already: one with the file's id, or of the same name; of several so called, whoever is said to
 * be the same, and of those without a name nobody else. Each of the map's is one of the file's at most. Gives the map's, in the order of the file's.
 */
export const peopleThere = (
  people: readonly ReadPerson[],
  actors: readonly Actor[],
): (Actor | undefined)[] => {
  const byId = new Map(actors.map((one) => [one.id, one]))
  const left = new Map<string, Actor[]>()
  for (const one of actors) push(left, plainName(one.name), one)
  const found = people.map(({ ref }) => byId.get(ref))
  const taken = new Set<Actor>()
  for (const one of found) if (one) taken.add(one)
  const take = (isIt: (one: ReadPerson, there: Actor) => boolean) =>
    people.forEach((one, i) => {
      if (found[i]) return
      const there = left
        .get(plainName(one.given.name))
        ?.find((other) => !taken.has(other) && isIt(one, other))
      if (!there) return
      found[i] = there
      taken.add(there)
    })
  take(({ given: { name: _name, ...given } }, there) => isSame(given, there))
  take((one, there) => one.given.note === there.note)
  take(({ given }) => given.name !== '')
  return found
}

/** Whether the map says all that the file says. */
const isSame = (given: object, there: object): boolean =>
  Object.entries(given).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify((there as Record<string, unknown>)[field]),
  )

type Between = Pick<Connection, 'from' | 'to' | 'kind' | 'mutual'>

/** What makes two connections the same: kind and ends, whichever comes first where it goes both ways. */
export const connectionKey = ({ from, to, kind, mutual }: Between): string => {
  const ends = mutual && to < from ? [to, from] : [from, to]
  return `${kind} ${mutual ? '=' : '>'} ${ends.join(' ')}`
}

/** Tells, one after the other, which connections of a file are on the map already: by the file's id, or as the same. */
export const connectionsOnMap = (connections: readonly Connection[]) => {
  const byId = new Map(connections.map((one) => [one.id, one]))
  const left = new Map<string, Connection[]>()
  for (const one of connections) push(left, connectionKey(one), one)
  return (connection: Between & { ref: string }): Connection | undefined => {
    const own = connection.ref === '' ? undefined : byId.get(connection.ref)
    const same = left.get(connectionKey(own ?? connection)) ?? []
    const at = own ? same.indexOf(own) : 0
    const [found] = at === -1 ? [] : same.splice(at, 1)
    return own ?? found
  }
}

const push = <T>(to: Map<string, T[]>, key: string, one: T): void => {
  const there = to.get(key)
  if (there) there.push(one)
  else to.set(key, [one])
}
