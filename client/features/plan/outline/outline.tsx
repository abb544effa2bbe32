import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import type { Component, PartName, Phase } from '../../../../shared/model/kinds.ts'
import { useStore } from '../../../live/use-live.ts'
import { structure } from '../../../messages/en/grid.ts'
import { outline as words } from '../../../messages/en/plan.ts'
import { periodSaid } from '../../../messages/when-short.ts'
import { Segments } from '../../../ui/segments.tsx'
import { Cell } from '../grid/cell.tsx'
import { PartName as Name } from '../grid/heads.tsx'
import { useGrid } from '../grid-view.ts'
import { PartMenu } from '../structure/part-menu.tsx'
import { useProgress } from '../use-cells.ts'
import { hueStyle } from '../hue.ts'
import styles from './outline.module.css'
import { chooseOrder } from './order.ts'

type Parts = { phases: Phase[]; components: Component[] }

/** All of it as a nested list: phases with their components, or the other way round, and the activities in each. */
export const Outline = ({ phases, components }: Parts) => {
  const { view } = useGrid()
  const first = useStore(view.outline)
  const name = { phases: words.phases, components: words.components }
  return (
    <div className={styles.outline} data-cards>
      <Segments
        label={words.order}
        value={first}
        segments={[
          { id: 'phases', name: name.phases },
          { id: 'components', name: name.components },
        ]}
        onChange={(order) => chooseOrder(view.outline, order)}
      />
      <ul>
        {first === 'phases'
          ? phases.map((phase) => (
              <Section key={phase.id} kind="phases" part={phase} about={periodSaid(phase)}>
                {components.map((component) => (
                  <Group key={component.id} kind="components" part={component} {...{ phase, component }} />
                ))}
              </Section>
            ))
          : components.map((component) => (
              <Section
                key={component.id}
                kind="components"
                part={component}
                about={component.purpose}
                hue={component.hue}
              >
                {phases.map((phase) => (
                  <Group key={phase.id} kind="phases" part={phase} {...{ phase, component }} />
                ))}
              </Section>
            ))}
      </ul>
    </div>
  )
}

type SectionProps = {
  kind: PartName
  part: Phase | Component
  about: string
  hue?: number
  children: ReactNode
}

/** What comes first: its name, how much of it is done, and what is in it unless it is folded. */
const Section = ({ kind, part, about, hue, children }: SectionProps) => {
  const [isOpen, setOpen] = useState(true)
  const { done, all } = useProgress(part.id)
  const name = part.name || structure.noName
  return (
    <li className={styles.section} style={hue === undefined ? undefined : hueStyle(hue)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={words.fold(name)}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDown />
        </button>
        <h3 className={styles.name}>
          <Name kind={kind} part={part} />
        </h3>
        <span className={styles.count} title={structure.progress(done, all)}>
          {structure.short(done, all)}
        </span>
        <PartMenu kind={kind} part={part} />
        {about !== '' && (
          <p className={styles.about} dir="auto" title={about}>
            {about}
          </p>
        )}
      </div>
      {isOpen && <ul className={styles.groups}>{children}</ul>}
    </li>
  )
}

type GroupProps = { kind: PartName; part: Phase | Component; phase: Phase; component: Component }

const Group = ({ kind, part, phase, component }: GroupProps) => {
  return (
    <li className={styles.group} style={hueStyle(component.hue)}>
      <div className={styles.groupHead}>
        <h4 className={kind === 'components' ? styles.hued : undefined} dir="auto">
          {part.name || structure.noName}
        </h4>
      </div>
      <Cell
        phaseId={phase.id}
        phaseName={phase.name || structure.noName}
        componentId={component.id}
        componentName={component.name || structure.noName}
        hue={component.hue}
        isAlone
      />
    </li>
  )
}
