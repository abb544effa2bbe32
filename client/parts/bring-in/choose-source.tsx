import type { ClipboardEvent, ReactNode } from 'react'

import { bringIn as words } from '../../messages/en/bring-in.ts'
import { AreaField } from '../../ui/area-field.tsx'
import button from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import styles from './bring-in.module.css'

type SourceProps = {
  problem: string | undefined
  /** What may be chosen, as a file field takes it, and what is said of it. */
  accept: string
  chooseHint: string
  typeHint: string
  /** What was typed so far. */
  text: string
  onWrite: (text: string) => void
  /** All that were chosen or dropped; one may be pasted. */
  onFiles: (files: readonly File[]) => void
  onText: (text: string) => void
  /** Whether several files may be chosen at once. */
  isSeveral?: boolean
  children?: ReactNode
}

/** From where something is brought in: a file, or what is pasted or typed here. */
export const ChooseSource = ({ problem, text, onWrite, onFiles, onText, ...props }: SourceProps) => (
  <div className={styles.source}>
    {problem !== undefined && (
      <p className={styles.wrong} role="alert">
        {problem}
      </p>
    )}
    <ChooseFile {...props} onFiles={onFiles} />
    <AreaField
      label={words.type}
      hint={props.typeHint}
      words={text}
      value={text}
      rows={5}
      onChange={({ currentTarget }) => onWrite(currentTarget.value)}
      onPaste={(event) => pasteFile(event, onFiles)}
    />
    {props.children}
    <div className={styles.buttons}>
      <Button look="primary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
        {words.look}
      </Button>
    </div>
  </div>
)

const pasteFile = (event: ClipboardEvent, onFiles: SourceProps['onFiles']): void => {
  const [file] = event.clipboardData.files
  if (!file) return
  event.preventDefault()
  onFiles([file])
}

const ChooseFile = ({
  accept,
  chooseHint,
  isSeveral,
  onFiles,
}: Pick<SourceProps, 'accept' | 'chooseHint' | 'isSeveral' | 'onFiles'>) => {
  const take = (files: FileList | null) => {
    const all = [...(files ?? [])]
    if (all.length > 0) onFiles(isSeveral ? all : all.slice(0, 1))
  }
  return (
    <div
      className={styles.choose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <label className={`${button.button} ${button.plain} ${styles.file}`}>
        {isSeveral ? words.chooseSeveral : words.choose}
        <input
          type="file"
          accept={accept}
          multiple={isSeveral}
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            currentTarget.value = ''
          }}
        />
      </label>
      <p className={styles.hint}>{chooseHint}</p>
    </div>
  )
}
