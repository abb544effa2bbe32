import { type FormEvent, useEffect, useId, useRef, useState } from 'react'

import { powerQuestion } from '../../../../shared/content/guidance.ts'
import { addCause } from '../../../../shared/model/causes.ts'
import { byOrder } from '../../../../shared/model/order.ts'
import { MAX_TEXT } from '../../../../shared/words/bounds.ts'
import { useList, useLive, useStore } from '../../../live/use-live.ts'
import { useMapAbout } from '../../../live/use-map.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { causes as words } from '../../../messages/en/causes.ts'
import { parts } from '../../../messages/en/parts.ts'
import { SharedText } from '../../../parts/text-in-form.tsx'
import { Button } from '../../../ui/button.tsx'
import fields from '../panel/fields.module.css'
import { useMapView } from '../map-view.ts'
import { CauseItem } from './cause-item.tsx'
import styles from './causes.module.css'

/** The second of the three questions: each answer in words that all write, with what on the map shows it. */
export const Causes = () => {
  const live = useLive()
  const all = useList(live.causes).toSorted(byOrder)
  const { how } = useMapAbout()
  const { causeAsked } = useMapView()
  const title = useRef<HTMLHeadingElement>(null)
  const isAsked = useStore(causeAsked) === ''
  useEffect(() => {
    if (!isAsked) return
    title.current?.focus()
    causeAsked.set(undefined)
  }, [isAsked, causeAsked])
  return (
    <section className={styles.causes}>
      <h3 ref={title} tabIndex={-1}>
        {powerQuestion('how')}
      </h3>
      <p className={styles.hint}>{words.hint}</p>
      {how.trim() !== '' && !isVeiled(live) && (
        <SharedText
          label={words.short}
          of={{ document: live.map, kind: 'about', id: null, key: 'how', most: MAX_TEXT }}
          lines={2}
        />
      )}
      <ol>
        {all.map((cause, at) => (
          <CauseItem key={cause.id} cause={cause} at={at} count={all.length} />
        ))}
      </ol>
      {!isVeiled(live) && <AddCause />}
    </section>
  )
}

const AddCause = () => {
  const live = useLive()
  const { causeAsked } = useMapView()
  const id = useId()
  const [typed, type] = useState('')
  const isBlank = typed.trim() === ''
  const isLong = typed.trim().length > MAX_TEXT
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (isBlank || isLong) return
    causeAsked.set(live.map.act((doc) => addCause(doc, typed)))
    type('')
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <label htmlFor={id}>{words.add}</label>
      <div>
        <input
          id={id}
          className={fields.input}
          dir="auto"
          autoComplete="off"
          aria-invalid={isLong}
          aria-describedby={isLong ? `${id}-over` : undefined}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        <Button type="submit" isDisabled={isBlank}>
          {words.addButton}
        </Button>
      </div>
      {isLong && (
        <p id={`${id}-over`} className={fields.wrong} role="alert">
          {parts.tooLong(typed.trim().length, MAX_TEXT)}
        </p>
      )}
    </form>
  )
}
