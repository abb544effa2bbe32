import { type CSSProperties, useEffect, useRef } from 'react'

import type { Component, Phase } from '../../../shared/model/structure.ts'
import { grid as gridWords, structure as words } from '../../messages/en/grid.ts'
import { Cell } from './cell.tsx'
import { useGrid } from './grid-view.ts'
import styles from './grid-table.module.css'
import { ComponentHead, PhaseHead } from './heads.tsx'
import { keepTabStop, onGridKeys } from './keys.ts'
import { useWords } from './use-cells.ts'

/** Phases as columns, components as rows. It scrolls in itself; heads stay in sight. */
export const GridTable = ({ phases, components }: { phases: Phase[]; components: Component[] }) => {
  const called = useWords()
  const grid = useGrid()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => (root.current ? keepTabStop(grid, root.current) : undefined), [grid])
  const size: CSSProperties & Record<string, number> = {
    '--phases': phases.length,
    '--components': components.length,
  }
  return (
    <div className={styles.scroll}>
      <p id="grid-keys" hidden>
        {gridWords.keys}
      </p>
      <div
        ref={root}
        role="grid"
        aria-label={gridWords.title}
        aria-describedby="grid-keys"
        className={styles.table}
        style={size}
        onKeyDown={(event) => onGridKeys(grid, event)}
        onFocus={(event) => {
          const stop = event.target.closest<HTMLElement>('[data-stop]')
          if (stop) grid.view.current.set(stop.dataset.stop)
        }}
      >
        <div role="row" className={`${styles.row} ${styles.heads}`}>
          <div role="columnheader" className={styles.corner} dir="auto">
            {called.rows}
          </div>
          {phases.map((phase, i) => (
            <div key={phase.id} role="columnheader" className={styles.phase} data-row={0} data-column={i + 1}>
              <PhaseHead phase={phase} isRoving />
            </div>
          ))}
        </div>
        {components.map((component, i) => (
          <Row key={component.id} component={component} phases={phases} row={i + 1} />
        ))}
      </div>
    </div>
  )
}

const Row = ({ component, phases, row }: { component: Component; phases: Phase[]; row: number }) => {
  const hue: CSSProperties & Record<string, string> = {
    '--hue': `var(--hue-${component.hue})`,
    '--soft': `var(--hue-${component.hue}-soft)`,
  }
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.component} style={hue} data-row={row} data-column={0}>
        <ComponentHead component={component} isRoving />
      </div>
      {phases.map((phase, i) => (
        <Cell
          key={phase.id}
          phaseId={phase.id}
          phaseName={phase.name || words.noName}
          componentId={component.id}
          componentName={component.name || words.noName}
          hue={component.hue}
          row={row}
          column={i + 1}
        />
      ))}
    </div>
  )
}
