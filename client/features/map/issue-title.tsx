import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'

import { setMapIssue } from '../../../shared/model/about.ts'
import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { useMapAbout } from '../../live/use-map.ts'
import { map } from '../../messages/en/map.ts'
import { type Leave, useInPlace } from '../../parts/in-place.ts'
import { usePlainField } from '../../parts/plain-field.ts'
import { Button } from '../../ui/button.tsx'
import { showCauses } from './causes/show-causes.ts'
import { useMapView } from './map-view.ts'
import styles from './issue-title.module.css'

/** The question that the map is about: the page's title, changed in place, and the way to how power adds to it. */
export const IssueTitle = () => {
  const { issue } = useMapAbout()
  const view = useMapView()
  const [isEditing, edit] = useState(false)
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
      <Button look="quiet" onPress={() => showCauses(view)}>
        {map.issue.how}
      </Button>
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
  const bound = usePlainField({ document: live, ...ISSUE, most: MAX_NAME, value: issue, onWrite })
  const onLeave = (how: Leave) => {
    if (how !== 'escape') onWrite(bound.words.trim())
    else if (mine.current === issue) onWrite(before)
    onDone()
  }
  const { props } = useInPlace(bound, { caret: 'behind', onLeave })
  return (
    <div className={styles.editing}>
      <input
        {...props}
        className={styles.field}
        aria-label={map.issue.label}
        placeholder={map.issue.prompt}
      />
      {bound.note}
    </div>
  )
}

const ISSUE = { kind: 'about', id: null, key: 'issue' }
