import type { Told } from '../../../live/told-wall.ts'
import type { Asked } from '../../../parts/wall/asked.ts'

/** What an open page tells the wall, and whose page it is by the server's word. */
export type Teller = { person: string; role: string; told: Told }

/** Whom the wall goes with, and what each told last. */
export type Following = { leader?: string; last: Readonly<Record<string, Told>> }

export const NOBODY: Following = { last: {} }

/**
 * Whom the wall goes with from now on: whoever chose last what it shows, else the same as before, else the person
 * whose browser this is, else whoever leads and moved. `own`: that person, if it is known. Only they and facilitators
 * are gone with. `chose` is theirs when it is new.
 */
export const followOn = (
  before: Following,
  tellers: readonly Teller[],
  own: string | undefined,
): Following & { told?: Told; chose?: Told } => {
  const able = newestOf(tellers.filter(({ person, role }) => person === own || role === 'facilitator'))
  const last = Object.fromEntries(able.map(({ person, told }) => [person, told]))
  const isNew = ({ person, told }: Teller) => JSON.stringify(told) !== JSON.stringify(before.last[person])
  const chooser = able.find((one) => isNew(one) && hasChosen(one.told, before.last[one.person]))
  const leader =
    chooser ??
    able.find(({ person }) => person === before.leader) ??
    able.find(({ person }) => person === own) ??
    able.find((one) => isNew(one))
  return {
    // who is away for a moment is waited for
    leader: leader?.person ?? before.leader,
    last: { ...before.last, ...last },
    ...(leader && { told: leader.told }),
    ...(chooser && chooser === leader && { chose: chooser.told }),
  }
}

const hasChosen = (now: Told, last: Told | undefined): boolean =>
  last !== undefined && now.choices > 0 && now.choices !== last.choices

/** One for each person: the page of theirs on which they have chosen most. */
const newestOf = (tellers: readonly Teller[]): Teller[] => {
  const persons = new Map<string, Teller>()
  for (const one of tellers) {
    const known = persons.get(one.person)
    if (!known || known.told.choices <= one.told.choices) persons.set(one.person, one)
  }
  return [...persons.values()]
}

/** What the wall shows once it goes with somebody. */
export const goneWith = (asked: Asked, told: Told | undefined, chose: Told | undefined): Asked => {
  const chosen = chose
    ? {
        ...asked,
        follows: !chose.still,
        foot: chose.foot,
        names: chose.names,
        show: chose.show ?? asked.show,
      }
    : asked
  if (!told || !(chosen.follows || chose)) return chosen
  const next = {
    ...chosen,
    phase: told.phase ?? chosen.phase,
    component: told.component ?? chosen.component,
    person: told.person,
  }
  const isSame = (['show', 'phase', 'component', 'person'] as const).every((key) => next[key] === asked[key])
  return { ...next, page: isSame ? asked.page : 0 }
}
