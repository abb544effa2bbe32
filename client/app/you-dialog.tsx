import { useState } from 'react'

import { MAX_NAME } from '../../shared/words/bounds.ts'
import { saidIn, SpeaksForField } from '../parts/speaks-for-field.tsx'
import { sentenceOf } from '../live/sentence.ts'
import { changeMe } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { sending, textIn } from '../ui/form.ts'
import styles from './dialogs.module.css'
import { SharedComputer } from './shared-computer.tsx'

/** What one is called here, and whom one speaks for. */
export const YouDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const { name, partner, organization } = useInitiative()
  const [wrong, setWrong] = useState<{ name?: string; organization?: string }>({})
  const save = async (form: FormData) => {
    const given = textIn(form, 'name')
    const said = saidIn(form)
    if (given === '') return setWrong({ name: app.you.nameMissing })
    if (!said) return setWrong({ organization: app.people.organizationMissing })
    try {
      await changeMe(live, { name: given, ...said })
      onClose()
    } catch (error) {
      setWrong({ name: sentenceOf(error) })
    }
  }
  return (
    <Dialog title={app.you.title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={sending(save)} noValidate>
        <TextField
          label={app.you.name}
          name="name"
          defaultValue={name}
          most={MAX_NAME}
          wrong={wrong.name}
          autoComplete="name"
        />
        <SpeaksForField
          label={app.you.speaksFor}
          partner={partner}
          organization={organization}
          alone={app.you.justMe}
          wrong={wrong.organization}
        />
        <Button look="primary" type="submit">
          {app.you.save}
        </Button>
      </form>
      <SharedComputer />
    </Dialog>
  )
}
