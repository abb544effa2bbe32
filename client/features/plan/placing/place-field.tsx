import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

import type { Component, Phase } from '../../../../shared/model/kinds.ts'
import { useList } from '../../../live/use-live.ts'
import { structure } from '../../../messages/en/grid.ts'
import { placing as words } from '../../../messages/en/placing.ts'
import { announce } from '../../../ui/announce.tsx'
import field from '../../../ui/field.module.css'
import { type Placing, useGrid } from '../grid-view.ts'
import { Cells } from './cells.tsx'
import { cellBeside, cellsOf, type Choosable, findCells } from './find-cells.ts'
import styles from './placing.module.css'
import { firstCell, idsOf, placeIn } from './placing.ts'

type Props = { phases: readonly Phase[]; components: readonly Component[]; placing: Placing }

const STEPS: Record<string, { rows: number; columns: number } | undefined> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

const hasMouse = (): boolean => matchMedia('(pointer: fine)').matches

/** What is typed, which cells that means, and the one that Enter chooses. */
const useTyping = ({ phases, components, placing }: Props) => {
  const grid = useGrid()
  const [typed, type] = useState('')
  const rows = cellsOf({ phases, components }, structure.noName)
  const [at, goTo] = useState(() => {
    const first = firstCell(grid, placing)
    return rows.flat().some(({ key }) => key === first) ? first : undefined
  })
  const found = findCells(rows, typed)
  const isAsked = typed.trim() !== ''
  const here = useHere(placing)
  const active = rows.flat().find(({ key }) => key === at)
  const isGone = at !== undefined && active === undefined
  useEffect(() => {
    if (isGone) announce(words.cellGone)
  }, [isGone])
  const choose = (cell: Choosable) => {
    goTo(cell.key)
    if (cell.key === here) announce(words.here)
    else if (!placeIn(grid, placing, cell)) announce(words.cellGone)
  }
  const onType = (text: string) => {
    type(text)
    const all = findCells(rows, text)
    if (text.trim() !== '') announce(words.found(all.length))
    if (all[0]) goTo(all[0].key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    const isMeant = !isAsked || found.some(({ key }) => key === at)
    if (event.key === 'Enter') {
      if (active && isMeant) choose(active)
    } else if (step && (step.columns === 0 || typed === '')) {
      const forward = getComputedStyle(document.body).direction === 'rtl' ? -1 : 1
      const next = cellBeside({ rows, found, from: at }, { ...step, columns: step.columns * forward })
      if (next) goTo(next.key)
    } else return
    event.preventDefault()
  }
  return { typed, at, goTo, rows, found, isAsked, here, active, choose, onType, onKeyDown }
}

/** A field in which a cell is typed, and a small picture of the grid that shows it, and in which it can be pressed. */
export const PlaceField = (props: Props) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { typed, active, onType, onKeyDown, ...typing } = useTyping(props)
  useEffect(() => {
    // a finger would rather press than see its keyboard
    if (hasMouse()) input.current?.focus()
  }, [])
  return (
    <div className={styles.place}>
      <input
        ref={input}
        className={field.input}
        role="combobox"
        aria-label={words.label}
        aria-expanded
        aria-haspopup="grid"
        aria-controls={`${id}-cells`}
        aria-activedescendant={active && `${id}-${active.key}`}
        aria-autocomplete="none"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={words.label}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className={styles.at}>
        <Says cell={active} {...typing} isNothing={typing.isAsked && typing.found.length === 0} />
      </p>
      <Cells {...typing} id={id} phases={props.phases} components={props.components} />
    </div>
  )
}

/** The cell that all of them are in. */
const useHere = (placing: Placing): string | undefined => {
  const grid = useGrid()
  // somebody may move them meanwhile
  useList(grid.live.activities)
  const places = idsOf(grid, placing).map((one) => grid.live.activities.get(one)?.place)
  const keys = new Set(places.map((place) => place && `${place.phase}/${place.component}`))
  return keys.size === 1 ? [...keys][0] : undefined
}

type SaysProps = {
  cell: Choosable | undefined
  at: string | undefined
  isNothing: boolean
  here: string | undefined
}

/** The cell one is at, in words. */
const Says = ({ cell, at, isNothing, here }: SaysProps) => {
  if (isNothing) return words.found(0)
  if (!cell) return at === undefined ? words.point : words.cellGone
  return (
    <>
      <b>{cell.number}</b> <bdi>{cell.componentName}</bdi> · <bdi>{cell.phaseName}</bdi>
      {cell.key === here && ` (${words.here})`}
    </>
  )
}
