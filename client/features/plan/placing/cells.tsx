import { type CSSProperties, useEffect, useRef } from 'react'

import type { Component, Phase } from '../../../../shared/model/kinds.ts'
import { structure } from '../../../messages/en/grid.ts'
import { placing as words } from '../../../messages/en/placing.ts'
import { rowLetter } from '../../../parts/bring-in/cell-numbers.ts'
import { hueStyle } from '../hue.ts'
import type { Choosable } from './find-cells.ts'
import styles from './placing.module.css'

type CellsProps = {
  phases: readonly Phase[]
  components: readonly Component[]
  id: string
  rows: readonly (readonly Choosable[])[]
  found: readonly Choosable[]
  here: string | undefined
  at: string | undefined
  isAsked: boolean
  choose: (cell: Choosable) => void
  goTo: (key: string) => void
}

/** A small picture of the grid: each of its cells is a button, and the field goes through them. */
export const Cells = ({ id, rows, phases, components, found, ...props }: CellsProps) => {
  const meant = new Set(found.map(({ key }) => key))
  const size: CSSProperties & Record<string, number> = { '--columns': phases.length }
  return (
    <div className={styles.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the field goes through it */}
      <table role="grid" id={`${id}-cells`} aria-label={words.cells} className={styles.cells} style={size}>
        <thead>
          <tr>
            <td aria-label={words.cells} />
            {phases.map((phase, column) => (
              <th key={phase.id} scope="col" title={phase.name}>
                <Named number={numberOf(phases, column)} name={phase.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {components.map((component, row) => (
            <tr key={component.id} style={hueStyle(component.hue)}>
              <th scope="row" title={component.name}>
                <Named number={letterOf(components, row)} name={component.name} />
              </th>
              {(rows[row] ?? []).map((cell) => (
                <Cell key={cell.key} {...props} id={id} cell={cell} isMeant={meant.has(cell.key)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Named = ({ number, name }: { number: string; name: string }) => (
  <span>
    <b>{number}</b> <bdi>{name || structure.noName}</bdi>
  </span>
)

const shownBefore = (all: readonly { hidden: boolean }[], at: number): number =>
  all.slice(0, at).filter(({ hidden }) => !hidden).length
const numberOf = (all: readonly Phase[], at: number): string =>
  all[at]?.hidden ? '' : String(shownBefore(all, at) + 1)
const letterOf = (all: readonly Component[], at: number): string =>
  all[at]?.hidden ? '' : rowLetter(shownBefore(all, at))

type CellProps = Pick<CellsProps, 'id' | 'here' | 'at' | 'isAsked' | 'choose' | 'goTo'> & {
  cell: Choosable
  isMeant: boolean
}

const Cell = ({ id, cell, here, at, isAsked, isMeant, choose, goTo }: CellProps) => {
  const isAt = cell.key === at
  const isHere = cell.key === here
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAt) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isAt])
  const said = [cell.number, cell.componentName, cell.phaseName, isHere && words.here].filter(Boolean)
  return (
    <td aria-selected={isAt} data-dim={(isAsked && !isMeant) || undefined}>
      <button
        ref={button}
        type="button"
        id={`${id}-${cell.key}`}
        tabIndex={-1}
        aria-label={said.join(', ')}
        aria-disabled={isHere || undefined}
        data-here={isHere || undefined}
        translate="no"
        onPointerMove={(event) => event.pointerType === 'mouse' && goTo(cell.key)}
        onClick={() => choose(cell)}
      >
        {isHere ? '●' : cell.number}
      </button>
    </td>
  )
}
