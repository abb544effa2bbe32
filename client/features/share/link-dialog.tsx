import { type ReactNode, useState } from 'react'

import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { sending, textIn } from '../../ui/form.ts'
import { toast } from '../../ui/toast.tsx'
import { dayOf, endOfDay } from './last-day.ts'
import type { KnownLink, Links } from './use-links.ts'
import styles from './share.module.css'

export type LinkTask = 'label' | 'expiry' | 'off' | 'renew'

type Props = { task: LinkTask; name: string; link: KnownLink; links: Links; onClose: () => void }

/** What is asked before a link is changed, replaced or turned off. */
export const LinkDialog = ({ task, name, link, links, onClose }: Props) => {
  const [wrong, setWrong] = useState<string>()
  const run = async (form: FormData) => {
    const problem = problemWith(task, textIn(form, 'given'))
    if (problem) return setWrong(problem)
    try {
      await doTask(task, link, links, form)
      onClose()
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <Dialog title={link.label || name} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={sending(run)} noValidate>
        <Asked task={task} link={link} wrong={wrong} />
        <div className={styles.buttons}>
          <Button onPress={onClose}>{share.cancel}</Button>
          <Button look={task === 'off' ? 'danger' : 'primary'} type="submit">
            {task === 'off' ? share.doTurnOff : task === 'renew' ? share.doRenew : share.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const problemWith = (task: LinkTask, given: string): string | undefined => {
  const isPast = task === 'expiry' && given !== '' && endOfDay(given) < new Date().toISOString()
  return isPast ? share.expiryPast : undefined
}

const doTask = async (task: LinkTask, link: KnownLink, links: Links, form: FormData): Promise<void> => {
  const given = textIn(form, 'given')
  if (task === 'label') await links.change(link.id, { label: given })
  if (task === 'expiry') await links.change(link.id, { expiresAt: given === '' ? null : endOfDay(given) })
  if (task === 'off') await links.turnOff(link.id)
  if (task === 'renew') await links.renew(link)
  if (task === 'off' || task === 'renew') toast(task === 'off' ? share.done : share.renewed)
}

const Asked = ({ task, link, wrong }: { task: LinkTask; link: KnownLink; wrong?: string }): ReactNode => {
  const [today] = useState(() => dayOf(new Date().toISOString()))
  if (task === 'label')
    return (
      <TextField
        label={share.labelField}
        hint={share.labelHint}
        wrong={wrong}
        name="given"
        most={MAX_NAME}
        defaultValue={link.label}
      />
    )
  if (task === 'expiry')
    return (
      <TextField
        label={share.expiryField}
        hint={share.expiryHint}
        wrong={wrong}
        name="given"
        type="date"
        min={today}
        defaultValue={link.expiresAt === null ? '' : dayOf(link.expiresAt)}
      />
    )
  return (
    <>
      <p>{task === 'off' ? share.sureOff(link.joined) : share.sureRenew(link.joined)}</p>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}
