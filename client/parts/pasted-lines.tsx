import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react'

import { MOST_AT_ONCE } from '../../shared/words/bounds.ts'
import { parts as words } from '../messages/en/parts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { inOneLine, linesOf } from '../net/lines-of.ts'
import styles from './pasted-lines.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * For a field with one line. Several lines that are pasted into it become one where there is no `onMake`; with it, it is
 * asked whether each line shall be one item. Give the field `onPaste`, and render `question` beside it (not in a
 * `<form>`). `onMake` makes all of them in one step, and puts the focus where it belongs.
 */
export const usePastedLines = (given: {
  most: number
  onMake?: (lines: string[]) => void
}): { onPaste: (event: ClipboardEvent<Field>) => void; question: ReactNode; isAsking: boolean } => {
  const [asked, setAsked] = useState<string[] | undefined>(undefined)
  const field = useRef<Field>(null)
  const onPaste = (event: ClipboardEvent<Field>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\r\n\u2028\u2029]/.test(pasted)) return
    event.preventDefault()
    const lines = linesOf(pasted)
    field.current = event.currentTarget
    if (given.onMake && lines.length > 1) setAsked(lines)
    else put(event.currentTarget, lines.length > 1 ? inOneLine(pasted) : (lines[0] ?? ''))
  }
  const question = asked && (
    <Question
      lines={asked}
      most={given.most}
      onMake={(lines) => {
        setAsked(undefined)
        given.onMake?.(lines)
      }}
      onOne={(all) => {
        setAsked(undefined)
        const { current } = field
        if (current) put(current, all)
      }}
      onClose={() => setAsked(undefined)}
    />
  )
  return { onPaste, question, isAsking: asked !== undefined }
}

/** As if it were typed at the caret. */
const put = (field: Field, line: string): void => {
  field.focus()
  const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length]
  field.setRangeText(line, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

type QuestionProps = {
  lines: string[]
  most: number
  onMake: (lines: string[]) => void
  onOne: (all: string) => void
  onClose: () => void
}

const Question = ({ lines, most, onMake, onOne, onClose }: QuestionProps) => {
  const [text, setText] = useState(lines.join('\n'))
  const now = text.split('\n').flatMap((line) => line.trim() || [])
  const isTooMany = now.length > MOST_AT_ONCE
  const long = now.findIndex((line) => line.length > most)
  return (
    <Dialog title={words.makeTitle(now.length)} isOpen onClose={onClose}>
      <p className={styles.explained}>{words.makeExplained}</p>
      <textarea
        className={styles.lines}
        dir="auto"
        rows={Math.min(12, lines.length + 1)}
        aria-label={words.lines}
        aria-invalid={long >= 0}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {long >= 0 && (
        <p className={styles.wrong} role="alert">
          {words.lineTooLong(long + 1, now[long]?.length ?? 0, most)}
        </p>
      )}
      {isTooMany && (
        <p className={styles.wrong} role="alert">
          {words.tooManyLines(now.length, MOST_AT_ONCE)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          look="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer that most people give
          autoFocus
          isDisabled={long >= 0 || isTooMany || now.length === 0}
          onPress={() => onMake(now)}
        >
          {words.make(now.length)}
        </Button>
        <Button onPress={() => onOne(now.join(' '))}>{words.asOne}</Button>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
