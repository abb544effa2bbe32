import { actorKinds } from '../../../../shared/words/said.ts'
import { connectionWords } from '../../../messages/en/choices.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { map } from '../../../messages/en/map.ts'
import { numberSaid } from '../../../messages/locale.ts'
import { type OnWant, Rows } from '../../../parts/bring-in/rows.tsx'
import { sayPosition } from '../words.ts'
import type { ProposedPerson, ProposedConnection } from './proposal.ts'

/** Everybody of the file, to be ticked or not. */
export const PeopleTable = ({ people, onWant }: { people: readonly ProposedPerson[]; onWant: OnWant }) => (
  <Rows
    title={words.people}
    heads={[words.where, words.name, words.kind, words.say, words.stance]}
    all={people}
    row={({ key, at, given, isIn, there }) => ({
      key,
      at,
      isIn,
      isOut: there !== undefined,
      called: given.name || words.noName,
      cells: [
        <>
          <bdi>{given.name || words.noName}</bdi>
          {there && <small> ({words.there})</small>}
        </>,
        actorKinds[given.kind ?? 'group'],
        given.at?.influence === undefined ? words.unknown : numberSaid(given.at.influence),
        given.at?.position === undefined ? words.unknown : sayPosition(given.at.position),
      ],
    })}
    onWant={onWant}
  />
)

/** Every connection of the file, to be ticked or not. */
export const ConnectionsTable = ({
  connected,
  onWant,
}: {
  connected: readonly ProposedConnection[]
  onWant: OnWant
}) => (
  <Rows
    title={words.connections}
    heads={[words.where, words.connection, words.strength, words.note]}
    all={connected}
    row={({ key, at, names: [from, to], kind, mutual, isIn, isOut, strength, note }) => {
      const word = mutual ? connectionWords.mutual[kind] : connectionWords.there[kind]
      return {
        key,
        at,
        isIn,
        isOut,
        called: map.connection.sentence(from, word, to),
        cells: [
          <>
            <bdi>{from}</bdi> {word} <bdi>{to}</bdi>
          </>,
          strength === undefined ? '' : (map.strengths[Math.round(strength) - 1] ?? ''),
          <span key="note" dir="auto">
            {brief(note)}
          </span>,
        ],
      }
    }}
    onWant={onWant}
  />
)

const BRIEF = 120
const brief = (text: string): string =>
  text.length > BRIEF ? `${text.slice(0, BRIEF).toWellFormed()}…` : text
