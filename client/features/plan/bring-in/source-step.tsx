import { useState } from 'react'

import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { rowLetter } from '../../../parts/bring-in/cell-numbers.ts'
import { ChooseSource } from '../../../parts/bring-in/choose-source.tsx'
import { type Grid, useGrid } from '../grid-view.ts'
import type { PlanNow } from './plan-now.ts'

type SourceProps = {
  plan: PlanNow
  problem: string | undefined
  onFile: (file: File) => void
  onText: (text: string) => void
}

/** What was typed and not brought in yet: closing the dialog does not lose it. */
const drafts = new WeakMap<Grid, string>()
export const forgetDraft = (grid: Grid): void => void drafts.delete(grid)

/** From where: a file, or what is pasted or typed here. */
export const SourceStep = ({ plan, problem, onFile, onText }: SourceProps) => {
  const grid = useGrid()
  const [text, setText] = useState(drafts.get(grid) ?? '')
  const write = (next: string) => {
    drafts.set(grid, next)
    setText(next)
  }
  return (
    <ChooseSource
      problem={problem}
      accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/plain"
      chooseHint={words.chooseHint}
      typeHint={words.typeHint}
      text={text}
      onWrite={write}
      onFiles={([file]) => file && onFile(file)}
      onText={onText}
    >
      <Numbers plan={plan} />
    </ChooseSource>
  )
}

/** Which letter is which row, and which number which column. */
const Numbers = ({ plan }: { plan: PlanNow }) => (
  <details className={styles.numbers}>
    <summary>{words.numbers}</summary>
    <div>
      <ol>
        {plan.components.map(({ id, name }, i) => (
          <li key={id}>
            <b>{rowLetter(i)}</b> <bdi>{name || gridWords.noName}</bdi>
          </li>
        ))}
      </ol>
      <ol>
        {plan.phases.map(({ id, name }, i) => (
          <li key={id}>
            <b>{i + 1}</b> <bdi>{name || gridWords.noName}</bdi>
          </li>
        ))}
      </ol>
    </div>
  </details>
)
