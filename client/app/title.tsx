import { type KeyboardEvent, useId, useRef, useState } from 'react'

import { MAX_NAME } from '../../shared/words/bounds.ts'
import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { tooLong } from '../messages/en/room.ts'
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

/** It closes once the name is saved: what is too long, or did not reach the server, stays in it. */
const TitleField = ({ title, done }: { title: string; done: () => void }) => {
  const live = useLive()
  const id = useId()
  const [words, setWords] = useState(title)
  const [failed, setFailed] = useState<string>()
  const isBusy = useRef(false)
  const given = words.trim()
  const wrong = given.length > MAX_NAME ? tooLong(given.length, MAX_NAME) : failed
  const finish = async () => {
    if (isBusy.current || given.length > MAX_NAME) return
    if (given === '') toast(app.renameEmpty)
    if (given === '' || given === title) return done()
    isBusy.current = true
    try {
      await changeSettings(live, { title: given })
      done()
    } catch (error) {
      setFailed(sentenceOf(error))
    }
    isBusy.current = false
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void finish()
    if (event.key === 'Escape') {
      isBusy.current = true
      done()
    }
  }
  return (
    <div className={styles.editing}>
      <input
        className={styles.field}
        aria-label={app.renameField}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && id}
        dir="auto"
        value={words}
        ref={selectAll}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void finish()}
      />
      {wrong && (
        <p id={id} className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
