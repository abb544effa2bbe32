import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'

import type { ItemRef } from '../../../shared/model/collection.ts'
import { type Named, namedIn } from '../../../shared/model/comments.ts'
import { MAX_TEXT } from '../../../shared/words/bounds.ts'
import { type FieldOf, nameOf } from '../../live/held.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { Button } from '../../ui/button.tsx'
import { both } from '../../ui/field.tsx'
import { Grows } from '../../ui/grows.tsx'
import { usePlainField } from '../plain-field.ts'
import styles from './comments.module.css'
import { useDraft } from './drafts.ts'
import { MentionList } from './mention-list.tsx'
import { useMentions, useNameables } from './mentioning.ts'

type ComposerProps = {
  /** What the field is called, so that what is in it is found again. */
  of: FieldOf
  document: LiveDocument
  /** The items whose deletion takes the field away. */
  within: readonly ItemRef[]
  label: string
  send: string
  /** What is in it at first, where nothing was begun. */
  first?: string
  /** Whom the words named before. */
  before?: readonly Named[]
  focuses?: boolean
  onSend: (text: string, named: Named[]) => void
  onCancel?: () => void
}

/** What is in the field, and what its keys do. */
const useComposer = ({ of, document, within, first = '', before = [], onSend, onCancel }: ComposerProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useDraft(nameOf(of))
  const value = draft ?? first
  const nameables = useNameables()
  const bound = usePlainField({ ...of, document, within, most: MAX_TEXT, value, onWrite: setDraft })
  const mentions = useMentions(nameables, (next, caret) => {
    setDraft(next)
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret))
  })
  const { ref: bind } = bound.props
  const ref = useCallback(
    (area: HTMLTextAreaElement | null) => {
      field.current = area
      return bind(area)
    },
    [bind],
  )
  const canSend = bound.words.trim() !== '' && bound.heldWords === undefined
  const send = (): void => {
    if (!canSend) return field.current?.focus()
    onSend(bound.words, namedIn(bound.words, [...nameables, ...before]))
    setDraft(undefined)
    mentions.end()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (mentions.onKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }
  return { field, ref, bound, mentions, canSend, send, onKeyDown }
}

/** A field to say something in, with names on an @. What is begun is kept until it is sent. */
export const Composer = (props: ComposerProps) => {
  const id = useId()
  // when it appears, and not when it becomes the only one
  const [focuses] = useState(props.focuses === true)
  // it stays as high once one was in it: what stands below must not move under a press
  const [isOpen, open] = useState(focuses)
  const { field, ref, bound, mentions, canSend, send, onKeyDown } = useComposer(props)
  useEffect(() => {
    if (focuses) field.current?.focus()
  }, [field, focuses])
  return (
    <div className={styles.composer}>
      <label htmlFor={id}>{props.label}</label>
      <Grows words={bound.words} className={styles.area}>
        <textarea
          {...bound.props}
          {...mentions.props}
          ref={ref}
          id={id}
          dir="auto"
          rows={isOpen ? 2 : 1}
          onFocus={() => open(true)}
          aria-describedby={both(`${id}-hint`, bound.props['aria-describedby'])}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => mentions.look(currentTarget)}
          onBlur={mentions.end}
        />
      </Grows>
      {bound.note}
      <MentionList mentions={mentions} field={field} />
      <p id={`${id}-hint`} className={styles.hint} hidden={!isOpen}>
        {words.hint} <span className={styles.keys}>{words.sendKeys}</span>
      </p>
      {(isOpen || bound.words !== '') && (
        <div className={styles.buttons}>
          <Button look="primary" isDisabled={!canSend} onPress={send}>
            {props.send}
          </Button>
          {props.onCancel && <Button onPress={props.onCancel}>{words.cancel}</Button>}
        </div>
      )}
    </div>
  )
}
