import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

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

/**
 * It closes once the name is saved: what is too long, did not reach the server, or was typed meanwhile, stays in it.
 */
const TitleField = ({ title, done }: { title: string; done: () => void }) => {
  const live = useLive()
  const id = useId()
  const [words, setWords] = useState(title)
  const [failed, setFailed] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const saved = useRef(title)
  const isBusy = useRef(false)
  /** Whether somebody pressed Enter again while it was being saved. */
  const isAsked = useRef(false)
  useEffect(() => field.current?.select(), [])
  const length = words.trim().length
  const wrong = length > MAX_NAME ? tooLong(length, MAX_NAME) : failed
  const finish = async (): Promise<void> => {
    const typed = () => field.current?.value.trim() ?? saved.current
    const given = typed()
    isAsked.current = isBusy.current
    if (isBusy.current || given.length > MAX_NAME) return
    if (given === '') toast(app.renameEmpty)
    if (given === '' || given === saved.current) return done()
    isBusy.current = true
    const why = await changeSettings(live, { title: given }).then(() => undefined, sentenceOf)
    isBusy.current = false
    setFailed(why)
    if (why !== undefined) return
    saved.current = given
    if (typed() === given) return done()
    // nobody comes by again to save what was typed meanwhile
    if (isAsked.current || document.activeElement !== field.current) return finish()
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
        ref={field}
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
