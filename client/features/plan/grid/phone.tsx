import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'

import type { Component, Phase } from '../../../../shared/model/kinds.ts'
import { useStore } from '../../../live/use-live.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { Cell } from './cell.tsx'
import { useGrid } from '../grid-view.ts'
import { NeedsLines } from '../needs/needs-lines.tsx'
import { hueStyle } from '../hue.ts'
import { ComponentHead, PhaseHead } from './heads.tsx'
import styles from './phone.module.css'

/** One phase at a time, its components below each other: for narrow screens. */
export const PhoneGrid = ({ phases, components }: { phases: Phase[]; components: Component[] }) => {
  const grid = useGrid()
  const chosen = useStore(grid.view.phase)
  const at = Math.max(
    0,
    phases.findIndex(({ id }) => id === chosen),
  )
  const phase = phases[at]
  if (!phase) return null
  return (
    <div className={styles.phone}>
      <PhaseChooser phases={phases} at={at} onChoose={(id) => grid.view.phase.set(id)} />
      <div className={styles.phase}>
        <PhaseHead key={phase.id} phase={phase} />
      </div>
      {components.map((component) => (
        <Part key={component.id} phase={phase} component={component} />
      ))}
      <NeedsLines key={phase.id} />
    </div>
  )
}

const Part = ({ phase, component }: { phase: Phase; component: Component }) => {
  return (
    <section
      className={styles.part}
      style={hueStyle(component.hue)}
      aria-label={component.name || words.noName}
    >
      <div className={styles.component}>
        <ComponentHead component={component} />
      </div>
      <Cell
        phaseId={phase.id}
        phaseName={phase.name || words.noName}
        componentId={component.id}
        componentName={component.name || words.noName}
        hue={component.hue}
        isAlone
      />
    </section>
  )
}

const PhaseChooser = (props: { phases: Phase[]; at: number; onChoose: (id: string) => void }) => {
  const { phases, at, onChoose } = props
  const name = phases[at]?.name || words.noName
  const step = (by: number, label: string, icon: React.ReactNode) => {
    const next = phases[at + by]
    return (
      <Button look="icon" aria-label={label} isDisabled={!next} onPress={() => next && onChoose(next.id)}>
        {icon}
      </Button>
    )
  }
  return (
    <div className={styles.chooser}>
      {step(-1, words.previous, <ChevronLeft />)}
      <Menu
        label={words.columns}
        placement="bottom"
        button={
          <Button look="quiet" aria-label={words.choose(name, at + 1, phases.length)}>
            <span className={styles.position}>{words.short(at + 1, phases.length)}</span>
            <ChevronDown />
          </Button>
        }
      >
        {phases.map((phase) => (
          <MenuItem key={phase.id} id={phase.id} onAction={() => onChoose(phase.id)}>
            {phase.name || words.noName}
          </MenuItem>
        ))}
      </Menu>
      {step(1, words.next, <ChevronRight />)}
    </div>
  )
}
