import { useState } from 'react'

import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { ask } from '../../../net/http.ts'
import { sentenceOf } from '../../../live/sentence.ts'
import { useInitiative } from '../../../live/use-live.ts'
import { app } from '../../../messages/en/app.ts'
import { share } from '../../../messages/en/share.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { sending, textIn } from '../../../ui/form.ts'
import { toast } from '../../../ui/toast.tsx'
import type { Person } from '../../../../shared/api.ts'
import styles from './people.module.css'
import { saidIn, SpeaksForField } from '../../../parts/speaks-for-field.tsx'

const words = share.people

type Props = { person: Person; saved: () => Promise<void>; onClose: () => void }

/** Corrects what somebody is called, whom they speak for, and whether an editor may answer what residents add. */
export const SeatForm = ({ person, saved, onClose }: Props) => {
  const { id } = useInitiative()
  const [wrong, setWrong] = useState<{ name?: string; organization?: string }>({})
  const save = async (form: FormData) => {
    const name = textIn(form, 'name')
    const said = saidIn(form)
    if (!said) return setWrong({ organization: app.people.organizationMissing })
    const reviewer = person.role === 'editor' ? form.get('reviewer') !== null : person.reviewer
    try {
      // saying nothing new of whom they speak for confirms nothing
      const isSaid = said.partner !== person.partner || (said.organization ?? '') !== person.organization
      const body = { name, reviewer, ...(isSaid && said) }
      await ask('PATCH /api/initiatives/:id/people/:person', { id, person: person.id, body })
      await saved()
      toast(words.changed(name || words.nameless))
      onClose()
    } catch (error) {
      setWrong({ name: sentenceOf(error) })
    }
  }
  return (
    <form className={styles.task} onSubmit={sending(save)} noValidate>
      <TextField
        label={words.name}
        name="name"
        defaultValue={person.name}
        most={MAX_NAME}
        wrong={wrong.name}
        autoComplete="off"
      />
      <SpeaksForField
        label={words.speaksFor}
        partner={person.partner}
        organization={person.organization}
        alone={words.themselves}
        wrong={wrong.organization}
      />
      {person.role === 'editor' && (
        <label className={styles.check}>
          <input type="checkbox" name="reviewer" defaultChecked={person.reviewer} />
          <span>{words.mayReview}</span>
        </label>
      )}
      <div className={styles.actions}>
        <Button onPress={onClose}>{share.cancel}</Button>
        <Button look="primary" type="submit">
          {share.save}
        </Button>
      </div>
    </form>
  )
}
