import { Sprout } from 'lucide-react'
import type { CSSProperties } from 'react'

import { STATUSES } from '../../../../shared/words/choices.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid } from '../../../messages/en/grid.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { StatusIcon } from '../card/status-icon.tsx'
import type { FilledCell, FilledTable } from './fill-table.ts'
import { hueStyle } from '../hue.ts'
import { Happening } from './lanes.tsx'
import lanes from './lanes.module.css'
import styles from './table.module.css'

type Style = CSSProperties & Record<`--${string}`, string | number>

/** The whole grid: with its activities where all are read from afar, else with how many there are of each status. */
export const Table = ({ filled }: { filled: FilledTable }) => {
  const style: Style = {
    '--letters': filled.letters,
    '--columns': filled.columns.length,
    '--start': filled.start,
    '--column-name': filled.columnName.letters,
    '--column-lines': filled.columnName.lines,
    '--row-name': filled.rowName.letters,
    '--row-lines': filled.rowName.lines,
    '--figure': filled.figure,
    '--mark': filled.mark,
    gridTemplateRows: `calc(${filled.head} * var(--u)) ${filled.rows
      .map(({ height }) => `minmax(0, calc(${height} * var(--u)))`)
      .join(' ')}`,
  }
  return (
    <table className={styles.table} style={style}>
      <thead className={styles.part}>
        <tr className={styles.row}>
          <Corner filled={filled} />
          {filled.columns.map(({ id, name }) => (
            <th key={id} scope="col" className={styles.column}>
              <span className={styles.columnName} dir="auto">
                {name || words.noName}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.part}>
        {filled.rows.map((row) => (
          <tr
            key={row.id}
            className={styles.row}
            style={row.hue === undefined ? undefined : hueStyle(row.hue)}
          >
            <th scope="row" className={styles.rowHead}>
              <span className={styles.rowName} dir="auto">
                {row.name || words.noName}
              </span>
            </th>
            {row.cells.map((cell, i) => (
              <td key={filled.columns[i]?.id ?? i} className={styles.cell}>
                {cell.cards ? <Cards cell={cell} /> : <Figure cell={cell} marks={filled.marks} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the mark of what is happening already means, where there is one. */
const Corner = ({ filled: { rows, page, pages } }: { filled: FilledTable }) => (
  <td className={styles.corner}>
    {rows.some(hasHappening) ? (
      <span className={styles.happening} aria-hidden>
        <Sprout /> {grid.happening}
      </span>
    ) : pages > 1 ? (
      words.part(page + 1, pages)
    ) : (
      words.whole
    )}
  </td>
)

const hasHappening = ({ cells }: FilledTable['rows'][number]): boolean =>
  cells.some(({ cards }) => cards?.some(({ happening }) => happening))

const Cards = ({ cell }: { cell: FilledCell }) => (
  <ul className={styles.lines}>
    {cell.cards?.map((card) => (
      <li key={card.id} className={styles.line} data-activity={card.id}>
        <StatusIcon status={card.status} />
        <span className={lanes.unseen}>{activityStatuses[card.status]}</span>
        <span className={styles.title} style={{ WebkitLineClamp: card.lines }} dir="auto">
          {card.title || words.untitled}
        </span>
        {card.happening && <Happening />}
        {card.codes.map((code) => (
          <span key={code} className={lanes.lead} dir="auto">
            {code}
          </span>
        ))}
      </li>
    ))}
  </ul>
)

const Figure = ({ cell: { all, counts }, marks }: { cell: FilledCell; marks: FilledTable['marks'] }) => {
  const there = STATUSES.toReversed().filter((status) => counts[status] > 0)
  if (all === 0) return <Nothing />
  return (
    <div className={styles.figures}>
      <b className={styles.figure} aria-hidden>
        {all}
      </b>
      <span className={lanes.unseen}>{words.count(all)}</span>
      {marks !== 'none' && (
        <span className={styles.marks}>
          {there.map((status) => (
            <span key={status} className={styles.mark}>
              <StatusIcon status={status} />
              {marks === 'counted' && <span aria-hidden>{counts[status]}</span>}
              <span className={lanes.unseen}>{words.counted(counts[status], words.statuses[status])}</span>
            </span>
          ))}
        </span>
      )}
    </div>
  )
}

const Nothing = () => (
  <>
    <span className={styles.none} aria-hidden />
    <span className={lanes.unseen}>{words.count(0)}</span>
  </>
)
