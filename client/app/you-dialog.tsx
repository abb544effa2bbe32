import { useState } from 'react'

import { MAX_NAME } from '../../shared/protocol.ts'
import { sentenceOf } from '../live/sentence.ts'
import { changeMe } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { usePartners } from '../live/use-plan.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { textIn } from '../ui/form.ts'
import styles from './dialogs.module.css'

/** What one is called here, and whom one speaks for. */
export const YouDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const { name, partner } = useInitiative()
  const partners = usePartners()
  const [wrong, setWrong] = useState<string>()
  const save = async (form: FormData) => {
    const given = textIn(form, 'name')
    if (given === '') return setWrong(app.you.nameMissing)
    try {
      await changeMe(live, { name: given, partner: textIn(form, 'partner') || null })
      onClose()
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <Dialog title={app.you.title} isOpen onClose={onClose}>
      <form className={styles.form} action={save}>
        <TextField
          label={app.you.name}
          name="name"
          defaultValue={name}
          maxLength={MAX_NAME}
          wrong={wrong}
          autoComplete="name"
        />
        <SelectField label={app.you.speaksFor} name="partner" defaultValue={partner ?? ''}>
          {partners.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value="resident">{app.you.residents}</option>
          <option value="">{app.you.justMe}</option>
        </SelectField>
        <Button look="primary" type="submit">
          {app.you.save}
        </Button>
      </form>
    </Dialog>
  )
}
