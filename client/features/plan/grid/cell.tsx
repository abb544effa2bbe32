import { Plus } from 'lucide-react'
import { type CSSProperties, memo } from 'react'

import { MAX_GOAL } from '../../../../shared/words/bounds.ts'
import { aboutCell, cellKey, setCellGoal } from '../../../../shared/model/cells.ts'
import { useCellGoal } from '../../../live/use-plan.ts'
import { grid as words } from '../../../messages/en/grid.ts'
import { filter } from '../../../messages/en/plan.ts'
import { CommentMark } from '../../../parts/comments/mark.tsx'
import { addCard, showLeft } from '../actions.ts'
import { Card } from '../card/card.tsx'
import styles from './cell.module.css'
import { CellCount } from './cell-count.tsx'
import { useDropCell } from './drag.ts'
import { FrameworkWords } from './framework-words.tsx'
import { EditableText } from '../words/editable-text.tsx'
import { useGrid, useIsCurrent } from '../grid-view.ts'
import { OthersDrags, OthersInCell } from './others.tsx'
import { addStop, leftStop } from './stops.ts'
import { useIsCount, usePlace, useWithFresh } from '../use-cells.ts'
import { hueStyle } from '../hue.ts'

type CellProps = {
  phaseId: string
  phaseName: string
  componentId: string
  componentName: string
  hue: number
  /** As it stands on paper. */
  number?: string
  /** Where there are no columns, a cell is a part of a list and no cell of a grid. */
  isAlone?: boolean
}

export const Cell = memo((props: CellProps) => {
  const { phaseId: phase, componentId: component, phaseName, componentName } = props
  const grid = useGrid()
  const { ids, left } = usePlace(phase, component)
  const shown = useWithFresh(ids, phase, component)
  const { drop, ref } = useDropCell(phase, component)
  const name = words.cell(phaseName, componentName)
  const isCount = useIsCount(phase, component) && !props.isAlone
  const Tag = props.isAlone ? 'div' : 'td'
  return (
    <Tag
      ref={ref}
      className={drop ? `${styles.cell} ${styles.over}` : styles.cell}
      style={hueStyle(props.hue)}
      data-number={props.number}
      onDoubleClick={(event) => {
        const isBeside = event.target === event.currentTarget || event.target instanceof HTMLUListElement
        if (isBeside && !isCount) addCard(grid, { phase, component })
      }}
    >
      {!props.isAlone && <CellCount phase={phase} component={component} name={name} ids={ids} left={left} />}
      {!isCount && (
        <>
          <div className={styles.head}>
            <Goal phase={phase} component={component} name={name} />
            <CellComments phase={phase} component={component} name={name} />
          </div>
          <div className={styles.cards}>
            <Cards ids={shown} label={words.cards(phaseName, componentName)} />
            {left > 0 && <LeftButton phase={phase} component={component} name={name} left={left} />}
            <AddButton phase={phase} component={component} name={name} />
          </div>
        </>
      )}
      {drop && <span className={styles.line} style={{ insetBlockStart: drop.top }} />}
      <OthersInCell phase={phase} component={component} ids={ids} />
      <OthersDrags phase={phase} component={component} />
    </Tag>
  )
})

/** More than that are several screens high. */
const MANY = 60

const Cards = memo(({ ids, label }: { ids: readonly string[]; label: string }) => {
  const size: CSSProperties & Record<string, number> = { '--cards': ids.length }
  return (
    <ul
      className={ids.length > MANY ? `${styles.list} ${styles.many}` : styles.list}
      style={size}
      aria-label={label}
    >
      {ids.map((id) => (
        <Card key={id} id={id} />
      ))}
    </ul>
  )
})

type InCell = { phase: string; component: string; name: string }

const Goal = ({ phase, component, name }: InCell) => {
  const { doc } = useGrid().live.plan
  const goal = useCellGoal(phase, component)
  return (
    <div className={goal === '' ? `${styles.goal} ${styles.noGoal}` : styles.goal} title={goal}>
      <EditableText
        of={{ kind: 'cells', id: cellKey(phase, component), key: 'goal' }}
        // a cell is there as long as its column and its row are
        within={[
          { kind: 'phases', id: phase },
          { kind: 'components', id: component },
        ]}
        text={goal}
        label={words.goalOf(name)}
        empty={words.goalAdd}
        most={MAX_GOAL}
        isRoving
        onWrite={(text) => setCellGoal(doc, phase, component, text)}
      />
      <FrameworkWords phase={phase} component={component} goal={goal} name={name} />
    </div>
  )
}

const CellComments = ({ phase, component, name }: InCell) => {
  const isCurrent = useIsCurrent(addStop(phase, component))
  return <CommentMark on={aboutCell(phase, component)} name={name} begins tabIndex={isCurrent ? 0 : -1} />
}

/** How many cards of the cell the filters leave out; a press shows them. */
const LeftButton = ({ phase, component, name, left }: InCell & { left: number }) => {
  const grid = useGrid()
  const stop = leftStop(phase, component)
  return (
    <button
      type="button"
      className={styles.left}
      data-stop={stop}
      tabIndex={useIsCurrent(stop) ? 0 : -1}
      aria-label={filter.leftIn(left, name)}
      onClick={() => showLeft(grid, { phase, component })}
    >
      {filter.left(left)}
    </button>
  )
}

const AddButton = ({ phase, component, name }: InCell) => {
  const grid = useGrid()
  const stop = addStop(phase, component)
  return (
    <button
      type="button"
      className={styles.add}
      data-stop={stop}
      tabIndex={useIsCurrent(stop) ? 0 : -1}
      aria-label={words.addTo(name)}
      onClick={() => addCard(grid, { phase, component })}
    >
      <Plus />
      <span className={styles.addWord}>{words.add}</span>
    </button>
  )
}
