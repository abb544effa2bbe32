import type { CSSProperties } from 'react'

import type { Component, Phase } from '../../../../shared/model/kinds.ts'
import { grid as gridWords, structure as words } from '../../../messages/en/grid.ts'
import { cellNumber } from '../../../parts/bring-in/cell-numbers.ts'
import { Cell } from './cell.tsx'
import styles from './grid-table.module.css'
import { ComponentHead, PhaseHead } from './heads.tsx'
import { useStore } from '../../../live/use-live.ts'
import { useGrid } from '../grid-view.ts'
import { NeedsLines } from '../needs/needs-lines.tsx'
import { useWords } from '../use-cells.ts'
import { Way } from '../way.tsx'
import { hueStyle } from '../hue.ts'

/** What stays in sight when the grid scrolls: heads, and names of rows, where they leave room for what is under them. */
const keepInSight = (table: HTMLTableElement | null) => {
  const [scroll, heads] = [table?.parentElement, table?.tHead]
  if (!table || !scroll || !heads) return undefined
  const measure = () => {
    const head = heads.offsetHeight
    const room = scroll.clientHeight - head
    const names = [...table.querySelectorAll<HTMLElement>('tbody th > *')].map((name) => name.offsetHeight)
    const staysHead = room > head
    scroll.toggleAttribute('data-heads-stay', staysHead)
    scroll.toggleAttribute(
      'data-names-stay',
      names.every((name) => name < room),
    )
    scroll.style.setProperty('--under', `${staysHead ? head : 0}px`)
  }
  const observer = new ResizeObserver(measure)
  for (const part of [scroll, heads, table]) observer.observe(part)
  return () => observer.disconnect()
}

/** Phases as columns, components as rows. It scrolls in itself; heads stay in sight. */
export const GridTable = ({ phases, components }: { phases: Phase[]; components: Component[] }) => {
  const called = useWords()
  const shownRows = components.filter(({ hidden }) => !hidden)
  const density = useStore(useGrid().view.density)
  const opened = useStore(useGrid().view.opened)?.split('/')[0]
  const isOpen = (id: string) => density === 'overview' && id === opened
  const size: CSSProperties & Record<string, number | string> = {
    '--phases': phases.length,
    '--components': components.length,
    '--columns': phases.map(({ id }) => (isOpen(id) ? 'minmax(17rem, 4fr)' : 'minmax(0, 1fr)')).join(' '),
  }
  return (
    <div className={styles.scroll}>
      <p id="grid-keys" hidden>
        {gridWords.keys}
      </p>
      <table
        ref={keepInSight}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys go through it
        role="grid"
        tabIndex={-1}
        aria-label={gridWords.title}
        aria-describedby="grid-keys"
        className={styles.table}
        style={size}
      >
        <thead className={styles.heads}>
          <tr className={styles.row}>
            {density === 'comfortable' ? (
              <td className={styles.corner} dir="auto">
                {called.rows}
              </td>
            ) : (
              <td className={`${styles.corner} ${styles.way}`}>
                <Way isInHead />
              </td>
            )}
            {phases.map((phase) => (
              <th key={phase.id} scope="col" className={styles.phase}>
                <PhaseHead phase={phase} isRoving />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {components.map((component) => (
            <Row
              key={component.id}
              component={component}
              phases={phases}
              number={shownRows.indexOf(component)}
            />
          ))}
        </tbody>
      </table>
      <NeedsLines />
    </div>
  )
}

/** `number`: of the row on paper, where what is hidden is not counted. */
const Row = (props: { component: Component; phases: Phase[]; number: number }) => {
  const { component, phases, number } = props
  const shown = phases.filter(({ hidden }) => !hidden)
  const numberIn = (phase: Phase) =>
    number < 0 || phase.hidden ? undefined : cellNumber(number, shown.indexOf(phase))
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.component} style={hueStyle(component.hue)}>
        <ComponentHead component={component} isRoving />
      </th>
      {phases.map((phase) => (
        <Cell
          key={phase.id}
          phaseId={phase.id}
          phaseName={phase.name || words.noName}
          componentId={component.id}
          componentName={component.name || words.noName}
          hue={component.hue}
          number={numberIn(phase)}
        />
      ))}
    </tr>
  )
}
