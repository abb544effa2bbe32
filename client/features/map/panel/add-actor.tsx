import { type FormEvent, useId, useRef, useState } from 'react'

import { addActor, addActors } from '../../../../shared/model/actors.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { parts } from '../../../messages/en/parts.ts'
import { usePastedLines } from '../../../parts/pasted-lines.tsx'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useMapView } from '../map-view.ts'
import fields from './fields.module.css'
import styles from './panel.module.css'

/**
 * Adds somebody by name alone; their fields open, where they can be placed. Several lines that are pasted can all be
 * added, to be placed one after the other.
 */
export const AddActor = () => {
  const live = useLive().map
  const { choose } = useMapView()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  const name = typed.trim()
  const isLong = name.length > MAX_NAME
  const { onPaste, question } = usePastedLines({
    most: MAX_NAME,
    onMake: (names) => {
      toast(
        map.addedSeveral(names.length),
        live.step((doc) => addActors(doc, names)),
      )
      type('')
      field.current?.focus()
    },
  })
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name === '' || isLong) return
    choose({ kind: 'actors', id: live.act((doc) => addActor(doc, { name })) })
    announce(map.added(name))
    type('')
    // the button had it for a moment, and can do nothing now
    field.current?.focus()
  }
  return (
    <>
      <form className={styles.addActor} onSubmit={add}>
        <label htmlFor={id}>{map.panel.add}</label>
        <div>
          <input
            ref={field}
            id={id}
            className={fields.input}
            dir="auto"
            value={typed}
            aria-invalid={isLong}
            aria-describedby={isLong ? `${id}-over` : undefined}
            onPaste={onPaste}
            onChange={({ target }) => type(target.value)}
          />
          <Button type="submit" isDisabled={name === '' || isLong}>
            {map.panel.addButton}
          </Button>
        </div>
        {isLong && (
          <p id={`${id}-over`} className={fields.wrong} role="alert">
            {parts.tooLong(name.length, MAX_NAME)}
          </p>
        )}
      </form>
      {question}
    </>
  )
}
