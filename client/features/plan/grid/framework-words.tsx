import { BookOpen } from 'lucide-react'
import { flushSync } from 'react-dom'

import { goalIn } from '../../../../shared/content/templates.ts'
import { setCellGoal } from '../../../../shared/model/cells.ts'
import { useItem } from '../../../live/use-live.ts'
import { grid as words } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useGrid, useIsCurrent } from '../grid-view.ts'
import styles from './framework-words.module.css'
import { focusStop, goalStop } from './stops.ts'

type FrameworkProps = { phase: string; component: string; goal: string; name: string }

/** The framework's own words for a cell, a press away where a group has others. */
export const FrameworkWords = ({ phase, component, goal, name }: FrameworkProps) => {
  const { live } = useGrid()
  const said = goalIn(useItem(live.phases, phase)?.key, useItem(live.components, component)?.key)
  const stop = goalStop(phase, component)
  const isCurrent = useIsCurrent(stop)
  if (!said || said.goal === goal) return null
  const take = () => {
    const step = flushSync(() => live.plan.step((doc) => setCellGoal(doc, phase, component, said.goal)))
    focusStop(stop)
    toast(words.tookFramework, step)
  }
  return (
    <span className={styles.place}>
      <Popover
        label={words.frameworkOf(name)}
        button={
          <Button look="icon" aria-label={words.frameworkOf(name)} tabIndex={isCurrent ? 0 : -1}>
            <BookOpen />
          </Button>
        }
      >
        <p className={styles.from}>{words.frameworkSays(said.template.name)}</p>
        <p className={styles.words}>{said.goal}</p>
        {said.template.source && <p className={styles.from}>{said.template.source}</p>}
        <Button onPress={take}>{words.takeFramework}</Button>
      </Popover>
    </span>
  )
}
