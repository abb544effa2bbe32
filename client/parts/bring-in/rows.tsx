import { type ReactNode, useState } from 'react'

import { bringIn as words } from '../../messages/en/bring-in.ts'
import { Button } from '../../ui/button.tsx'
import styles from './bring-in.module.css'

const MOST_SHOWN = 50

export type OnWant = (key: string, is: boolean) => void

/** `called`: what it is, in a few words; `isOut`: it cannot be taken. */
export type Row = {
  key: string
  at: string | number
  isIn: boolean
  isOut: boolean
  called: string
  cells: readonly ReactNode[]
}

/** What comes in, a row each, to be ticked or not. The first head is of where a row stands in what is read. */
export const Rows = <T,>(props: {
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
              {[words.takes, ...heads].map((head) => (
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
      {all.length > most && <Button onPress={() => showMost(most + 4 * MOST_SHOWN)}>{words.showMore}</Button>}
    </section>
  )
}

type RowProps = { row: Row; heads: readonly string[]; onWant: OnWant }

const OneRow = ({ row, heads: [where, ...heads], onWant }: RowProps) => (
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
    <td data-label={where}>
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
