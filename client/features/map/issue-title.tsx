import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'

import { setMapIssue } from '../../../shared/model/about.ts'
import { useLive } from '../../live/use-live.ts'
import { useMapAbout } from '../../live/use-map.ts'
import { useSharedText } from '../../live/use-text.ts'
import { map } from '../../messages/en/map.ts'
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

const focus = (field: HTMLInputElement | null): void => field?.focus()

const IssueField = ({ issue, onDone }: { issue: string; onDone: () => void }) => {
  const { act } = useLive().map
  const isCancelled = useRef(false)
  return (
    <input
      ref={focus}
      className={styles.field}
      dir="auto"
      defaultValue={issue}
      maxLength={200}
      aria-label={map.issue.label}
      placeholder={map.issue.prompt}
      onBlur={({ target }) => {
        if (!isCancelled.current) act((doc) => setMapIssue(doc, target.value.trim()))
        onDone()
      }}
      onKeyDown={({ key, currentTarget, nativeEvent }) => {
        if (nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape')) return
        isCancelled.current = key === 'Escape'
        currentTarget.blur()
      }}
    />
  )
}

const HowField = () => (
  <>
    <p className={styles.hint}>{map.issue.howHint}</p>
    <textarea
      ref={useSharedText(useLive().map, 'about', null, 'how')}
      className={styles.how}
      dir="auto"
      rows={6}
      maxLength={4000}
      aria-label={map.issue.howLabel}
    />
  </>
)
