import { Download } from 'lucide-react'
import { useState } from 'react'

import { MAX_NAME } from '../../shared/words/bounds.ts'
import { createInitiative } from '../features/home/create.ts'
import { wantsSecret } from '../features/home/problem.ts'
import { SecretField } from '../features/home/secret-field.tsx'
import { sentenceOf } from '../live/sentence.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { home } from '../messages/en/home.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { sending, textIn } from '../ui/form.ts'
import styles from './dialogs.module.css'
import { SaveAll } from './save-all.tsx'
import { startOfRecord } from './start-of-record.ts'
import { readWholeRecord } from './whole-record.ts'

type State = { isBusy: boolean; wrong?: string; needsSecret: boolean }

/** Makes another initiative that starts from this one, and goes there. */
export const CopyDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const { name, partner } = useInitiative()
  const [{ isBusy, wrong, needsSecret }, setState] = useState<State>({ isBusy: false, needsSecret: false })
  const make = async (given: FormData, form: HTMLFormElement) => {
    const title = textIn(given, 'title')
    const isNamed = title !== ''
    setState({ isBusy: isNamed, wrong: isNamed ? undefined : home.nameMissing, needsSecret })
    if (!isNamed) return form.querySelector('input')?.focus()
    try {
      const record = startOfRecord(await readWholeRecord(live))
      await createInitiative({ title, record }, textIn(given, 'secret'), { name, partner })
    } catch (error) {
      const asks = needsSecret || wantsSecret(error)
      setState({ isBusy: false, wrong: sentenceOf(error), needsSecret: asks })
    }
  }
  return (
    <Dialog title={app.copy.title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={sending(make)} noValidate>
        <ul className={styles.points}>
          <li>{app.copy.comes}</li>
          <li>{app.copy.stays}</li>
          <li>{app.copy.yours}</li>
        </ul>
        <TextField label={app.copy.name} name="title" autoComplete="off" most={MAX_NAME} wrong={wrong} />
        {needsSecret && <SecretField />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{app.copy.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={isBusy}>
            {isBusy ? app.copy.making : app.copy.make}
          </Button>
        </div>
        <div className={styles.apart}>
          <p>{app.copy.file}</p>
          <SaveAll words={app.copy.save} icon={<Download />} />
        </div>
      </form>
    </Dialog>
  )
}
