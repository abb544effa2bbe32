import { Pencil } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'

import { setMapIssue } from '../../../shared/model/about.ts'
import { MAX_NAME, MAX_TEXT } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { useMapAbout } from '../../live/use-map.ts'
import { map } from '../../messages/en/map.ts'
import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './issue-title.module.css'

/** The question that the map is about: the page's title, changed in place, with how power adds to it. */
export const IssueTitle = () => {
  const { issue, how } = useMapAbout()
  const [isEditing, edit] = useState(false)
  const [isHowOpen, openHow] = useState(false)
  return (
    <div className={styles.title}>
      {isEditing ? (
        <IssueField issue={issue} onDone={() => edit(false)} />
      ) : (
        <h2>
          <button
            type="button"
            className={issue === '' ? `${styles.issue} ${styles.empty}` : styles.issue}
            title={map.issue.edit}
            onClick={() => edit(true)}
          >
            <span dir="auto">{issue || map.issue.prompt}</span>
            <Pencil aria-label={map.issue.edit} />
          </button>
        </h2>
      )}
      <Button look="quiet" onPress={() => openHow(true)}>
        {how.trim() === '' ? map.issue.howLabel : map.issue.how}
      </Button>
      <Dialog title={map.issue.howLabel} isOpen={isHowOpen} onClose={() => openHow(false)}>
        <HowField />
      </Dialog>
    </div>
  )
}

/** What is typed is written at each letter; Escape takes it back, unless somebody else has written since. */
const IssueField = ({ issue, onDone }: { issue: string; onDone: () => void }) => {
  const { map: live } = useLive()
  const [before] = useState(issue)
  const mine = useRef<string>(undefined)
  const onWrite = (words: string) => {
    mine.current = words
    setMapIssue(live.doc, words)
  }
  const { props, note, heldWords } = usePlainField({
    document: live,
    ...ISSUE,
    most: MAX_NAME,
    value: issue,
    onWrite,
  })
  const { onPaste } = usePastedLines({ most: MAX_NAME })
  const { ref: bind } = props
  const ref = useCallback(
    (field: HTMLInputElement | null) => {
      const unbind = bind(field)
      field?.focus()
      return unbind
    },
    [bind],
  )
  return (
    <div className={styles.editing}>
      <input
        {...props}
        ref={ref}
        className={styles.field}
        dir="auto"
        aria-label={map.issue.label}
        placeholder={map.issue.prompt}
        onPaste={onPaste}
        onBlur={({ target }) => {
          if (heldWords !== undefined) return
          onWrite(target.value.trim())
          onDone()
        }}
        onKeyDown={({ key, currentTarget, nativeEvent }) => {
          if (nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape') || heldWords !== undefined)
            return
          if (key === 'Escape') {
            if (mine.current === issue) onWrite(before)
            onDone()
          } else currentTarget.blur()
        }}
      />
      {note}
    </div>
  )
}

const ISSUE = { kind: 'about', id: null, key: 'issue' }

const HowField = () => {
  const { map: live } = useLive()
  const { ref, note, about } = useSharedField({ document: live, ...HOW, most: MAX_TEXT })
  return (
    <>
      <p className={styles.hint}>{map.issue.howHint}</p>
      <textarea
        {...about}
        ref={ref}
        className={styles.how}
        dir="auto"
        rows={6}
        aria-label={map.issue.howLabel}
      />
      {note}
    </>
  )
}

const HOW = { kind: 'about', id: null, key: 'how' }
