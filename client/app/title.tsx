import { type KeyboardEvent, useRef, useState } from 'react'

import { MAX_NAME } from '../../shared/protocol.ts'
import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { toast } from '../ui/toast.tsx'
import styles from './title.module.css'

/** The initiative's name. A facilitator presses it to change it in place. */
export const Title = ({ title }: { title: string }) => {
  const { role } = useInitiative()
  const [isEditing, setEditing] = useState(false)
  if (role !== 'facilitator')
    return (
      <h1 className={styles.title} dir="auto" title={title}>
        {title}
      </h1>
    )
  if (isEditing) return <TitleField title={title} done={() => setEditing(false)} />
  return (
    <h1 className={styles.title} title={title}>
      <button
        type="button"
        className={styles.press}
        aria-label={`${title}. ${app.rename}`}
        dir="auto"
        onClick={() => setEditing(true)}
      >
        {title}
      </button>
    </h1>
  )
}

/** A ref that stays the same, since a new one would select again while somebody types. */
const selectAll = (field: HTMLInputElement | null): void => field?.select()

const TitleField = ({ title, done }: { title: string; done: () => void }) => {
  const live = useLive()
  const isOver = useRef(false)
  const finish = (next: string | undefined) => {
    if (isOver.current) return
    isOver.current = true
    done()
    const given = next?.trim()
    if (given === undefined || given === title) return
    if (given === '') toast(app.renameEmpty)
    else changeSettings(live, { title: given }).catch((error: unknown) => toast(sentenceOf(error)))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    if (event.key === 'Escape') finish(undefined)
  }
  return (
    <input
      className={styles.field}
      aria-label={app.renameField}
      dir="auto"
      defaultValue={title}
      maxLength={MAX_NAME}
      ref={selectAll}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
