import { useState } from 'react'

import { putAside } from '../../../shared/model/set-aside.ts'
import { MAX_GOAL } from '../../../shared/words/bounds.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useLive } from '../../live/use-live.ts'
import { aside as words } from '../../messages/en/aside.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { sending } from '../../ui/form.ts'
import { toast } from '../../ui/toast.tsx'
import { type Draft, setDraft } from './drafts.ts'
import styles from './findings.module.css'

type AsideFormProps = { document: LiveDocument; draft: Draft; onClose: () => void }

/** Asks why a finding is fine as it is. What is typed stays, also when the field is closed, until it is given. */
export const AsideForm = ({ document, draft, onClose }: AsideFormProps) => {
  const live = useLive()
  const [isTold, tell] = useState(false)
  const isBlank = draft.words.trim() === ''
  const give = (_given: FormData, form: HTMLFormElement) => {
    tell(isBlank)
    if (isBlank) return form.querySelector('input')?.focus()
    const { finding, says, words: reason } = draft
    setDraft(live, { ...draft, words: '', isOpen: false })
    const by = live.initiative.get().name
    toast(
      words.isAside(says),
      document.step((doc) => putAside(doc, finding.id, { reason, by })),
    )
  }
  return (
    <form className={styles.form} onSubmit={sending(give)}>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        most={MAX_GOAL}
        wrong={isTold && isBlank ? words.reasonMissing : undefined}
        value={draft.words}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          onClose()
        }}
        onChange={({ currentTarget }) => setDraft(live, { ...draft, words: currentTarget.value })}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {words.put}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </form>
  )
}
