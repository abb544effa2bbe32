import { useState } from 'react'

import { setFields } from '../../../../shared/model/collection.ts'
import { MAX_GOAL, MAX_NAME } from '../../../../shared/words/bounds.ts'
import {
  type Component,
  components,
  type Phase,
  type PartName as Kind,
} from '../../../../shared/model/kinds.ts'
import { grid as gridWords, structure as words } from '../../../messages/en/grid.ts'
import { fold as folds } from '../../../messages/en/plan.ts'
import { periodSaid } from '../../../messages/when-short.ts'
import { DatesDialog } from '../structure/dates-dialog.tsx'
import { usePartDrag } from '../structure/part-drag.ts'
import { EditableText } from '../words/editable-text.tsx'
import { CommentMark } from '../../../parts/comments/mark.tsx'
import { later } from '../../../parts/later.tsx'
import { useGrid } from '../grid-view.ts'
import styles from './heads.module.css'
import { useIsLocked, useProgress } from '../use-cells.ts'

const PartMenu = later(async () => (await import('../structure/part-menu.tsx')).PartMenu, null, true)

/** A phase: its name, when it runs, and how much of it is done. */
export const PhaseHead = ({ phase, isRoving }: { phase: Phase; isRoving?: boolean }) => {
  const [isDating, setDating] = useState(false)
  const { done, all } = useProgress(phase.id)
  return (
    <div ref={usePartDrag('phases', phase.id)} className={styles.phase}>
      <div className={styles.line}>
        <PartName kind="phases" part={phase} isRoving={isRoving} className={styles.phaseName} />
        <span className={styles.count}>
          <span aria-hidden>{words.short(done, all)}</span>
          <span className={styles.unseen}>{words.progress(done, all)}</span>
        </span>
      </div>
      <div className={styles.line}>
        <p className={styles.dates}>
          {phase.hidden && <em className={styles.tag}>{words.hidden}</em>} {periodSaid(phase)}
        </p>
        <span className={styles.menu}>
          <PartMenu kind="phases" part={phase} onDates={() => setDating(true)} />
        </span>
      </div>
      <div className={styles.bar} aria-hidden>
        <div className={styles.done} style={{ inlineSize: `${all === 0 ? 0 : (done / all) * 100}%` }} />
      </div>
      <DatesDialog phase={phase} isOpen={isDating} onClose={() => setDating(false)} />
    </div>
  )
}

/** Letters: what is longer is folded. */
const LONG = 90

/** A component: its name and what it is about. */
export const ComponentHead = ({ component, isRoving }: { component: Component; isRoving?: boolean }) => {
  const { live } = useGrid()
  const isLocked = useIsLocked()
  const { done, all } = useProgress(component.id)
  const [isFolded, fold] = useState(true)
  const isLong = component.purpose.length > LONG
  return (
    <div ref={usePartDrag('components', component.id)} className={styles.component}>
      <PartName kind="components" part={component} isRoving={isRoving} className={styles.componentName} />
      <span className={`${styles.menu} ${styles.corner}`}>
        <PartMenu kind="components" part={component} />
      </span>
      {component.hidden && <em className={styles.tag}>{words.hidden}</em>}
      <div
        className={component.purpose === '' ? `${styles.purpose} ${styles.noPurpose}` : styles.purpose}
        data-folded={isFolded || undefined}
        title={component.purpose}
      >
        <EditableText
          of={{ kind: 'components', id: component.id, key: 'purpose' }}
          text={component.purpose}
          label={words.purposeOf(component.name)}
          empty={words.purposeAdd}
          most={MAX_GOAL}
          isLocked={isLocked}
          isRoving={isRoving}
          onWrite={(purpose) => setFields(live.plan.doc, components, component.id, { purpose })}
        />
      </div>
      <CommentMark on={`components/${component.id}`} name={component.name || words.noName} />
      {isLong && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => fold(!isFolded)}
        >
          {isFolded ? folds.more : folds.less}
        </button>
      )}
      <p className={styles.rowDone}>
        <span aria-hidden>{words.short(done, all)}</span>
        <span className={styles.unseen}>{words.progress(done, all)}</span>
      </p>
    </div>
  )
}

type NameProps = {
  kind: Kind
  part: Phase | Component
  isRoving?: boolean
  className?: string | undefined
}

/** The name of a phase or a component, edited where it stands. */
export const PartName = ({ kind, part, isRoving, className }: NameProps) => (
  <EditableText
    of={{ kind, id: part.id, key: 'name' }}
    text={part.name}
    label={`${words.nameOf} (${gridWords.kinds[kind]})`}
    empty={words.noName}
    most={MAX_NAME}
    isLocked={useIsLocked()}
    isRoving={isRoving}
    className={className}
  />
)
