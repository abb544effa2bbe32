import { INFLUENCE } from '../../../shared/words/bounds.ts'
import { listSaid, numberSaid, plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** Of many so many are named, and the others counted. */
const MOST_NAMED = 4

const named = (names: readonly string[]): string => {
  const first = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names
  const more = names.length - first.length
  return listSaid([...first.map(theirs), ...(more > 0 ? [`${numberSaid(more)} more`] : [])])
}

const inTen = (share: number): string => `about ${numberSaid(Math.round(share * 10))} in 10`
const sayOf = (say: number): string => `${numberSaid(say)} of ${INFLUENCE.most}`

/** What the map says: what can be told from it, how that is worked out, and on how many guesses it rests. */
export const mapSays = {
  meaning:
    'What can be told from the map, as it is right now. It says what is there, not what ought to be. What is fine as it is can be set aside, with a reason that all can read.',
  nothing:
    'Nothing can be told from the map yet. Say of each what you know, and connect those who have to do with each other.',

  groups: {
    affected: 'Most affected, not deciding yet',
    reach: 'Can decide, and nobody is in touch',
    bridge: 'Bridges between others',
    connected: 'Connected to many',
    funded: 'With us, funded by somebody against',
    pulled: 'Pulled two ways',
    apart: 'No connection to the rest',
    guess: 'Much rests on a guess',
  },

  how: 'How this is worked out',
  /** Why somebody is listed, and which way connections were followed. */
  why: {
    affected: [
      'Listed because it affects them a lot or every day, and they stand in the lower half of the map, or nobody has said how much say they have.',
      'Connections play no part in this.',
    ],
    reach: [
      'Listed because they stand in the upper half of the map, are in between or nobody has said where they stand, and no partner is named as in touch with them.',
      'Connections play no part in this.',
    ],
    bridge: [
      'Listed because at least 2 in 10 of the shortest ways between others lead through them, or because groups of two or more have no other way to each other. Five are listed at most, in no order.',
      'Connections were followed both ways. Conflicts were left out: word does not travel along them.',
    ],
    connected: [
      'Listed because they have connections to more people and groups than nearly all others have, and to three at least. Three are listed at most, in no order.',
      'All connections count, whichever way they go, conflicts too. Several to the same one count once.',
    ],
    funded: [
      'Listed because they are with us, and somebody who is against funds them.',
      'Money was followed from who gives it to who gets it, one step far.',
    ],
    pulled: [
      'Listed because two are in conflict who are also allied, or who are both allied with the same one.',
      'Alliances and conflicts go both ways. Other connections play no part.',
    ],
    apart: [
      'Listed because no connection leads from them to the largest group on the map. It may just not be drawn yet.',
      'All connections were followed both ways, conflicts too.',
    ],
    guess: [
      'Listed because what is known of them is marked as a guess, and at least two things in this list rest on it, or at least 1 in 10 of the shortest ways between others lead through them. Five are listed at most, in no order.',
      'For the ways, connections were followed both ways, and conflicts left out.',
    ],
  },

  /** The two answers that count as much. */
  much: ['a lot', 'every day'],
  says: {
    affected: (name: string, much: string, say: number | undefined) =>
      say === undefined
        ? `${theirs(name)}: affected ${much}. How much say they have is not known.`
        : `${theirs(name)}: affected ${much}, with a say of ${sayOf(say)}.`,
    reach: (name: string, say: number, isStanceKnown: boolean) =>
      `${theirs(name)}: a say of ${sayOf(say)}, ${isStanceKnown ? 'in between' : 'stance not known'}.`,
    bridge: (name: string, share: number) =>
      `${inTen(share).replace('a', 'A')} of the shortest ways between others lead through ${theirs(name)}.`,
    onlyBridge: (name: string, apart: readonly string[]) =>
      `From ${named(apart)} to the rest, the only way leads through ${theirs(name)}.`,
    bridgeAmong: (name: string, all: readonly string[]) =>
      `Between these, the only way leads through ${theirs(name)}: ${named(all)}.`,
    connected: (name: string, others: number) =>
      `${theirs(name)}: connections to ${numberSaid(others)} others.`,
    funded: (name: string, by: string) => `${theirs(name)}: with us, and funded by ${theirs(by)} (against).`,
    pulled: (one: string, other: string) =>
      `${theirs(one)} and ${theirs(other)} are allied, and in conflict as well.`,
    pulledBetween: (ally: string, one: string, other: string) =>
      `${theirs(ally)} is allied with ${theirs(one)} and with ${theirs(other)}, who are in conflict with each other.`,
    alone: (name: string) => `${theirs(name)}: no connection on the map yet.`,
    apart: (names: readonly string[]) => `${named(names)} are connected to each other only.`,
    guess: (name: string, findings: number, share: number) => {
      const rests = [
        ...(findings > 0
          ? [`${numberSaid(findings)} ${plural(findings, { one: 'thing', other: 'things' })} in this list`]
          : []),
        ...(share >= 0.1 ? [`${inTen(share)} of the shortest ways between others`] : []),
      ]
      return `What is known of ${theirs(name)} is a guess. On it rest ${listSaid(rests)}.`
    },
  },

  rests: {
    none: 'Rests on no guess.',
    guesses: (count: number, of: number) =>
      of === 1
        ? 'Rests on a guess.'
        : `Rests on ${numberSaid(count)} ${plural(count, { one: 'guess', other: 'guesses' })} of ${numberSaid(of)}.`,
    guessesNamed: (names: readonly string[]) =>
      `Rests on ${numberSaid(names.length)} ${plural(names.length, { one: 'guess', other: 'guesses' })}: ${named(names)}.`,
    unsure: (count: number, of: number) =>
      of === 1
        ? 'Nobody has said how sure we are.'
        : `Of ${numberSaid(count)} nobody has said how sure we are.`,
    fresh: (count: number) =>
      count === 1
        ? 'One of it is new, not yet discussed.'
        : `${numberSaid(count)} of it are new, not yet discussed.`,
  },
} as const

/** How somebody is reached: steps along connections that are on the map. */
export const ways = {
  title: (name: string) => `How do we get to ${theirs(name)}?`,
  from: 'From',
  us: 'Us: partners on the map or in touch',
  residents: 'Residents',
  nobody: {
    us: 'No partner is on the map, or named as in touch with somebody. Choose where to begin.',
    residents: 'No residents are on the map yet. Choose where to begin.',
  },
  isOne: {
    us: (name: string) => `${theirs(name)} is one of our partners.`,
    residents: (name: string) => `${theirs(name)} are residents.`,
  },
  found: (steps: number) =>
    steps === 0
      ? 'No way is shown.'
      : `A way of ${numberSaid(steps)} ${plural(steps, { one: 'step', other: 'steps' })} is shown.`,
  none: 'There is no way along connections that are on the map.',
  shortest: 'Shortest way',
  allies: 'Shortest way through allies only',
  areAllies: 'It leads through allies only.',
  noAllies: 'No way leads through allies only.',
  how: 'Followed from who influences, funds, informs or sets rules for somebody to whom they do so; alliances go both ways. Conflicts were left out. Of several ways as short, the one past those closest to us.',
  back: 'No way goes only from who has influence to whom they have it on. In this one, connections are followed backwards as well: those steps are marked.',
  isBack: 'backwards',
  guesses: (names: readonly string[]) =>
    `${plural(names.length, { one: 'What is known of one on these ways is a guess:', other: 'What is known of some on these ways is a guess:' })} ${named(names)}.`,
  touch: (partner: string, name: string) => `${theirs(partner)} is in touch with ${theirs(name)}`,

  step: {
    make: 'Make it a next step…',
    makeOf: (sentence: string) => `Make it a next step: ${sentence}`,
    label: (name: string) => `Next step with ${name}`,
    ask: (from: string, to: string) => `Ask ${from} to speak with ${to}`,
    there: (words: string) => `Until now: “${theirs(words)}”. It is replaced.`,
    save: 'Save',
    cancel: 'Cancel',
    is: (words: string) => `Next step: “${theirs(words)}”`,
    saved: (name: string) => `Saved as the next step with ${theirs(name)}.`,
    missing: 'Write what is to be done.',
  },
} as const
