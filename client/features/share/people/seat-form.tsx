import { useState } from 'react'

import { MAX_NAME } from '../../../../shared/protocol.ts'
import { call } from '../../../net/http.ts'
import { sentenceOf } from '../../../live/sentence.ts'
import { useInitiative, useLive } from '../../../live/use-live.ts'
import { share } from '../../../messages/en/share.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { textIn } from '../../../ui/form.ts'
import { toast } from '../../../ui/toast.tsx'
import { type Person, peoplePath } from './people.ts'
import styles from './people.module.css'
import { SpeaksForField } from './speaks-for-field.tsx'

const words = share.people

type Props = { person: Person; saved: () => Promise<void>; onClose: () => void }

/** Corrects what somebody is called, whom they speak for, and whether an editor may answer what residents add. */
export const SeatForm = ({ person, saved, onClose }: Props) => {
  const { id } = useInitiative()
  const { presence } = useLive().plan
  const [wrong, setWrong] = useState<string>()
  const save = async (form: FormData) => {
    const name = textIn(form, 'name')
    const partner = textIn(form, 'partner') || null
    const reviewer = person.role === 'editor' ? form.get('reviewer') !== null : person.reviewer
    try {
      const body = { name, partner, reviewer }
      await call(`${peoplePath(id)}/${person.id}`, { method: 'PATCH', body })
      presence.tellNews()
      await saved()
      toast(words.changed(name || words.nameless))
      onClose()
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <form className={styles.task} action={save}>
      <TextField
        label={words.name}
        name="name"
        defaultValue={person.name}
        maxLength={MAX_NAME}
        wrong={wrong}
        autoComplete="off"
      />
      <SpeaksForField label={words.speaksFor} partner={person.partner} alone={words.themselves} />
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
