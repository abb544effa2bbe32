import { type ReactNode, useState } from 'react'

import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { actorKinds } from '../../../../shared/words/said.ts'
import { connectionWords } from '../../../messages/en/choices.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { map } from '../../../messages/en/map.ts'
import { numberSaid } from '../../../messages/locale.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { Button } from '../../../ui/button.tsx'
import { sayPosition } from '../words.ts'
import type { ProposedPerson, ProposedConnection } from './proposal.ts'

const MOST_SHOWN = 50

type OnWant = (key: string, is: boolean) => void

/** Everybody of the file, to be ticked or not. */
export const PeopleTable = ({ people, onWant }: { people: readonly ProposedPerson[]; onWant: OnWant }) => (
  <Rows
    title={words.people}
    heads={[words.name, words.kind, words.say, words.stance]}
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
    heads={[words.connection, words.strength, words.note]}
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

type Row = {
  key: string
  at: string
  isIn: boolean
  isOut: boolean
  called: string
  cells: readonly ReactNode[]
}

const Rows = <T,>(props: {
  title: string
  heads: readonly string[]
  all: readonly T[]
  row: (one: T) => Row
  onWant: OnWant
}) => {
  const { title, heads, all } = props
  const [most, showMost] = useState(MOST_SHOWN)
  if (all.length === 0) return null
  return (
    <section aria-label={title}>
      <div className={styles.scroll}>
        <table className={styles.rows} aria-label={title}>
          <thead>
            <tr>
              {[shared.takes, words.where, ...heads].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, most).map((one) => {
              const row = props.row(one)
              return <OneRow key={row.key} row={row} heads={heads} onWant={props.onWant} />
            })}
          </tbody>
        </table>
      </div>
      {all.length > most && (
        <Button onPress={() => showMost(most + 4 * MOST_SHOWN)}>{shared.showMore}</Button>
      )}
    </section>
  )
}

const OneRow = ({ row, heads, onWant }: { row: Row; heads: readonly string[]; onWant: OnWant }) => (
  <tr className={row.isIn ? undefined : styles.leftOut}>
    <td>
      <input
        type="checkbox"
        checked={row.isIn}
        disabled={row.isOut}
        aria-label={words.take(row.called)}
        onChange={({ currentTarget }) => onWant(row.key, currentTarget.checked)}
      />
    </td>
    <td data-label={words.where}>
      <bdi>{row.at}</bdi>
    </td>
    {row.cells.map((cell, i) => (
      <td
        key={heads[i]}
        className={i === 0 ? styles.activity : undefined}
        data-label={i === 0 ? undefined : heads[i]}
      >
        {cell}
      </td>
    ))}
  </tr>
)
