/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table lays out all its cells: of these only those in sight are there */
import type { CSSProperties } from 'react'

import { useLive, useStore } from '../../../../live/use-live.ts'
import { lists } from '../../../../messages/en/map-lists.ts'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { useMapView } from '../../map-view.ts'
import { type Arranged, cellKey } from '../arrange.ts'
import { ask } from '../ask.ts'
import type { Asked } from '../asked.ts'
import { HEAD, type Place } from '../table/moves.ts'
import { CellMenu } from './cell-menu.tsx'
import styles from './matrix.module.css'
import { MatrixCell, MatrixHead } from './parts.tsx'
import { toldIn } from './told.ts'
import { useMatrixKeys } from './use-keys.ts'
import { type Sizes, useWindow } from './use-window.ts'
import { numbersOf } from './window.ts'

const words = lists.matrix
const ORDERS = [
  { id: 'name', name: words.orders.name },
  { id: 'kind', name: words.orders.kind },
  { id: '-connections', name: words.orders.connections },
]

/** Who is connected to whom: a row and a column for each, and in their cell what leads from the row to the column. */
export const Matrix = ({ arranged, asked }: { arranged: Arranged; asked: Asked }) => {
  const { people } = arranged
  const { by, isDown } = asked.people
  const live = useLive()
  const keys = useMatrixKeys(people)
  const { current, pointed, menu } = keys
  const { from, to } = pointed ?? { from: current.row, to: current.column }
  const connections = arranged.cells.get(cellKey(from, to)) ?? []
  const isCell = from !== HEAD && to !== HEAD
  return (
    <div className={styles.matrix}>
      <div className={styles.bar}>
        <ChoiceField
          label={words.order}
          value={`${isDown ? '-' : ''}${by}`}
          choices={ORDERS}
          onChange={(sort) => ask({ sort: sort === 'name' ? undefined : sort })}
        />
        <p className={styles.how}>{isCell ? toldIn(live, { from, to, connections }) : words.how}</p>
      </div>
      {people.length > 0 && <Cells arranged={arranged} keys={keys} />}
      {menu && (
        <CellMenu
          {...menu}
          connections={(arranged.cells.get(cellKey(menu.from, menu.to)) ?? []).flatMap(
            (id) => live.connections.get(id) ?? [],
          )}
          onClose={keys.closeMenu}
        />
      )}
    </div>
  )
}

const gridStyle = ({ cell, headW, headH }: Sizes, count: number): CSSProperties => {
  const sizes = { '--cell': `${cell}px`, '--head': `${headW}px`, '--above': `${headH}px` }
  return { ...sizes, inlineSize: headW + cell * count, blockSize: headH + cell * count }
}

type CellsProps = { arranged: Arranged; keys: ReturnType<typeof useMatrixKeys> }

const Cells = ({ arranged: { people, cells }, keys: { current, grid, handlers } }: CellsProps) => {
  const { ref, sizes, rows, columns } = useWindow(people.length)
  const { cell, headW, headH } = sizes
  const chosen = new Set(useStore(useMapView().chosen).map(({ id }) => id))
  const all = numbersOf(columns, people.indexOf(current.column))
  return (
    <div ref={ref} className={styles.scroll}>
      <div
        ref={grid}
        role="grid"
        aria-label={words.label}
        aria-rowcount={people.length + 1}
        aria-colcount={people.length + 1}
        className={styles.grid}
        style={gridStyle(sizes, people.length)}
        {...handlers}
      >
        <div role="row" aria-rowindex={1} className={styles.heads} style={{ blockSize: headH }}>
          <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ inlineSize: headW }}>
            {words.corner}
          </div>
          {all.map((i) => (
            <MatrixHead
              key={people[i]}
              id={people[i] ?? ''}
              role="columnheader"
              index={i}
              start={headW + i * cell}
              isCurrent={current.row === HEAD && current.column === people[i]}
              isMarked={current.column === people[i]}
            />
          ))}
        </div>
        {numbersOf(rows, people.indexOf(current.row)).map((y) => (
          <Row key={people[y]} {...{ y, all, people, cells, current, chosen, sizes }} />
        ))}
      </div>
    </div>
  )
}

type RowProps = Pick<Arranged, 'people' | 'cells'> & {
  y: number
  /** The columns that are drawn. */
  all: readonly number[]
  current: Place
  chosen: ReadonlySet<string>
  sizes: Sizes
}

const Row = ({ y, all, people, cells, current, chosen, sizes: { cell, headW, headH } }: RowProps) => {
  const from = people[y] ?? ''
  return (
    <div
      role="row"
      aria-rowindex={y + 2}
      className={styles.row}
      style={{ insetBlockStart: headH + y * cell, blockSize: cell }}
    >
      <MatrixHead
        id={from}
        role="rowheader"
        index={y}
        isCurrent={current.row === from && current.column === HEAD}
        isMarked={current.row === from}
      />
      {all.map((x) => {
        const to = people[x] ?? ''
        const connections = cells.get(cellKey(from, to))
        return (
          <MatrixCell
            key={to}
            from={from}
            to={to}
            index={x}
            start={headW + x * cell}
            connections={connections}
            isCurrent={current.row === from && current.column === to}
            isChosen={connections?.some((id) => chosen.has(id)) === true}
          />
        )
      })}
    </div>
  )
}
