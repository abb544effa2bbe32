import { type ClipboardEvent, useState } from 'react'

import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { AreaField } from '../../../ui/area-field.tsx'
import button from '../../../ui/button.module.css'
import { Button } from '../../../ui/button.tsx'
import { type Grid, useGrid } from '../grid-view.ts'
import styles from './bring-in.module.css'
import { rowLetter } from './cell-numbers.ts'
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
    <div className={styles.source}>
      {problem !== undefined && (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
      <ChooseFile onFile={onFile} />
      <AreaField
        label={words.type}
        hint={words.typeHint}
        words={text}
        value={text}
        rows={5}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onPaste={(event) => pasteFile(event, onFile)}
      />
      <Numbers plan={plan} />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
          {words.look}
        </Button>
      </div>
    </div>
  )
}

const pasteFile = (event: ClipboardEvent, onFile: (file: File) => void): void => {
  const [file] = event.clipboardData.files
  if (!file) return
  event.preventDefault()
  onFile(file)
}

const ChooseFile = ({ onFile }: { onFile: (file: File) => void }) => (
  <div
    className={styles.choose}
    onDragOver={(event) => event.preventDefault()}
    onDrop={(event) => {
      event.preventDefault()
      const [file] = event.dataTransfer.files
      if (file) onFile(file)
    }}
  >
    <label className={`${button.button} ${button.plain} ${styles.file}`}>
      {words.choose}
      <input
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          currentTarget.value = ''
        }}
      />
    </label>
    <p className={styles.hint}>{words.chooseHint}</p>
  </div>
)

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
