import { inWords } from '../../../parts/bring-in/in-words.ts'
import { ACTOR_KINDS, CERTAINTIES, CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { certainties, connectionsThere } from '../../../../shared/words/choices-said.ts'
import { actorKinds, affectedWord, positionWord } from '../../../../shared/words/said.ts'
import { plainName } from '../../../../shared/names.ts'
import { map } from '../../../messages/en/map.ts'

/** What is said in words, and the words that others have for it. */

export const WORD_FIELDS = [
  'actorKind',
  'stance',
  'affected',
  'certainty',
  'connectionKind',
  'strength',
  'direction',
] as const
export type WordField = (typeof WORD_FIELDS)[number]

const DIRECTIONS = ['directed', 'mutual', 'undirected'] as const

type Said = { id: string; name: string }
const numbered = (from: number, to: number, say: (n: number) => string): Said[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: `${from + i}`, name: say(from + i) }))

/** What may be answered, in our own words. */
export const CHOICES_OF: Record<WordField, readonly Said[]> = {
  actorKind: ACTOR_KINDS.map((id) => ({ id, name: actorKinds[id] })),
  stance: numbered(-2, 2, positionWord),
  affected: numbered(0, 4, affectedWord),
  certainty: CERTAINTIES.map((id) => ({ id, name: certainties[id] })),
  connectionKind: CONNECTION_KINDS.map((id) => ({ id, name: connectionsThere[id] })),
  strength: numbered(1, 3, (n) => map.strengths[n - 1] ?? ''),
  direction: DIRECTIONS.map((id) => ({ id, name: id })),
}

/** What others say for it, and what that probably means. */
const LIKELY: Record<WordField, Readonly<Record<string, string>>> = {
  actorKind: {
    person: 'official, individual, leader, elected official, politician, staff',
    group:
      'faith group, faith, labor, labour, union, alliance, coalition, network, association, community group, ' +
      'team, club, movement',
    institution:
      'institution, elected body, public body, public, government, agency, business, company, media, press, ' +
      'school, university, ngo, nonprofit, non-profit, foundation, funder, organisation, department',
    resident: 'resident, families, neighbors, neighbours, community, youth, students, people',
  },
  stance: {
    '-2': 'strongly opposed, strong opponent, strongly against, strongly oppose, --',
    '-1': 'opposed, opposing, opponent, against, oppose, opposes, negative, critical, resistant, -',
    '0': 'neutral, undecided, mixed, ambivalent, middle, in between',
    '1': 'supportive, supporter, support, supports, for, with us, positive, in favor, in favour, ally, +',
    '2': 'strongly supportive, strong supporter, strong support, strongly for, champion, ++',
  },
  affected: {
    '0': 'none, not',
    '1': 'low, little, slightly',
    '2': 'medium, moderate, some',
    '3': 'high, much',
    '4': 'very high, daily',
  },
  certainty: {
    known: 'known, certain, sure, confirmed, high, yes',
    told: 'told, heard, reported, medium',
    guess: 'guess, guessed, assumed, unsure, low, maybe',
  },
  connectionKind: {
    influences:
      'influence, influences, influencing, pressure, pressures, names, appoints, lobbies, asks, persuades, ' +
      'defers to, listens to, is influenced by',
    funds:
      'money, fund, funding, funds, pays, pays for, finances, gives, donates, grant, is funded by, funded by',
    allied:
      'allied, ally, allies, friends, friend, works with, alliance, partner, partners with, collaborates, ' +
      'collaboration, cooperates, supports, coalition',
    conflict: 'conflict, conflicts, opposes, opposed, against, rival, rivals, competes with, dispute',
    regulates:
      'regulates, rules, decides for, oversees, governs, approves, controls, supervises, licenses, ' +
      'is regulated by, answers to',
    informs: 'informs, advice, advises, information, informing, reports to, data, communicates',
  },
  strength: {
    '1': 'weak, low, light, little, loose',
    '2': 'moderate, middling, medium, clear, middle',
    '3': 'strong, high, heavy, close',
  },
  direction: {
    directed: 'directed, one way, one-way, ->, single',
    mutual: 'mutual, both, both ways, two way, two-way, <->, bidirectional, reciprocal',
    undirected: 'undirected, none, no direction',
  },
}

/** Words that say it from the other end. */
const TURNED = new Set(
  inWords(
    'defers to, listens to, is influenced by, is funded by, funded by, is regulated by, answers to, ' +
      'influenced by, regulated by',
  ),
)

export const plainWord = (word: string): string => plainName(word.replaceAll('_', ' '))

const listed = (
  of: (field: WordField) => readonly [string, string][],
): Record<WordField, Map<string, string>> =>
  Object.fromEntries(WORD_FIELDS.map((field) => [field, new Map(of(field))])) as Record<
    WordField,
    Map<string, string>
  >

const OWN = listed((field) =>
  CHOICES_OF[field].flatMap(({ id, name }): [string, string][] =>
    // numbers are read as numbers, of a scale
    /^-?\d$/.test(id)
      ? [[plainWord(name), id]]
      : [
          [plainWord(name), id],
          [plainWord(id), id],
        ],
  ),
)
const OTHERS = listed((field) =>
  Object.entries(LIKELY[field]).flatMap(([id, words]) =>
    inWords(words).map((word): [string, string] => [plainWord(word), id]),
  ),
)

/** What is meant by a word of ours. */
export const ownWord = (field: WordField, word: string): string | undefined => OWN[field].get(plainWord(word))
/** What is probably meant by a word of others. */
export const likelyWord = (field: WordField, word: string): string | undefined =>
  OTHERS[field].get(plainWord(word))

export const isTurned = (word: string): boolean => TURNED.has(plainWord(word))
