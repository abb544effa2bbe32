import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { Deletion } from '../../shared/api.ts'
import { AppError } from '../../shared/words/errors.ts'
import { ask } from '../net/http.ts'
import { deleteInitiative, isSameName } from '../live/deletion.ts'
import { sentenceOf } from '../live/sentence.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { sending, textIn } from '../ui/form.ts'
import styles from './dialogs.module.css'
import { SaveAll } from './save-all.tsx'

/** Says what deleting does, and deletes the initiative for whoever types its name. */
export const DeleteDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const { id, title } = useInitiative()
  const { days, problem } = useDays(id)
  const [wrong, setWrong] = useState<string>()
  const remove = async (given: FormData, form: HTMLFormElement) => {
    const typed = textIn(given, 'name')
    if (!isSameName(typed, title)) {
      form.querySelector('input')?.focus()
      return setWrong(typed === '' ? app.remove.missing : app.remove.another)
    }
    try {
      await deleteInitiative(live)
      await live.settings.refresh()
    } catch (error) {
      const wasRenamed = error instanceof AppError && error.code === 'bad-request'
      setWrong(wasRenamed ? app.remove.renamed : sentenceOf(error))
      void live.settings.refresh()
    }
  }
  return (
    <Dialog title={app.remove.title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={sending(remove)} noValidate>
        <WhatGoes title={title} days={days} />
        <TextField label={app.remove.field} name="name" autoComplete="off" spellCheck={false} wrong={wrong} />
        {problem && (
          <p className={styles.wrong} role="alert">
            {problem}
          </p>
        )}
        <div className={styles.actions}>
          <Button onPress={onClose}>{app.remove.keep}</Button>
          <Button look="danger" type="submit" isDisabled={days === undefined}>
            {app.remove.remove}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What deleting does, a way to keep all of it as a file, and what it is called. */
const WhatGoes = ({ title, days }: { title: string; days: number | undefined }) => (
  <>
    <ul className={styles.points}>
      <li>{app.remove.everybody}</li>
      <li>{days === undefined ? app.remove.back : app.remove.backFor(days)}</li>
      <li>{app.remove.unsent}</li>
    </ul>
    <SaveAll words={app.remove.save} icon={<Download />} />
    <div className={styles.named}>
      <p>{app.remove.called}</p>
      <p className={styles.name}>
        <bdi translate="no">{title}</bdi>
      </p>
    </div>
  </>
)

/** How many days a deleted initiative is kept here: who does not know that should not delete one. */
const useDays = (initiative: string): { days?: number; problem?: string } => {
  const [known, setKnown] = useState<{ days?: number; problem?: string }>({})
  useEffect(() => {
    let isGone = false
    const told = (is: Pick<Deletion, 'days'> | { problem: string }) => isGone || setKnown(is)
    ask('GET /api/initiatives/:id/deletion', { id: initiative }).then(told, (error: unknown) =>
      told({ problem: sentenceOf(error) }),
    )
    return () => {
      isGone = true
    }
  }, [initiative])
  return known
}
