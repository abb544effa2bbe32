import { Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'

import { newId } from '../../../shared/ids.ts'
import { addTalkNote, type TalkNote } from '../../../shared/model/talk-notes.ts'
import { deleteItem, setFields, writeField } from '../../../shared/model/collection.ts'
import { talkNotes } from '../../../shared/model/kinds-said.ts'
import { compare } from '../../../shared/model/order.ts'
import { MAX_NAME, MAX_TEXT } from '../../../shared/words/bounds.ts'
import { useItem, useLive, useSelected } from '../../live/use-live.ts'
import { questions as words } from '../../messages/en/questions.ts'
import { momentShort } from '../../messages/when-short.ts'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import { WhoIsAt } from '../../parts/who.tsx'
import { Button } from '../../ui/button.tsx'
import { Grows } from '../../ui/grows.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './questions-page.module.css'

/** By when they were begun. */
const inTime = (a: TalkNote, b: TalkNote): number => compare(a.at ?? '', b.at ?? '') || compare(a.id, b.id)

/** What was said to a question. A new note is written with its first letter; until then it is here alone. */
export const Notes = ({ question, asked }: { question: string; asked: string }) => {
  const [fresh, setFresh] = useState<string>()
  const ids = useSelected(useLive().talkNotes, (all) =>
    all
      .filter((one) => one.question === question)
      .toSorted(inTime)
      .map(({ id }) => id),
  )
  const shown = fresh === undefined || ids.includes(fresh) ? ids : [...ids, fresh]
  const add = () => {
    const id = newId()
    flushSync(() => setFresh(id))
    document.getElementById(id)?.focus()
  }
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.notes} aria-label={words.notes(asked)}>
          {shown.map((id) => (
            <Note
              key={id}
              id={id}
              question={question}
              asked={asked}
              onLeave={() => setFresh((now) => (now === id ? undefined : now))}
            />
          ))}
        </ul>
      )}
      <Button look="quiet" aria-label={words.addTo(asked)} onPress={add}>
        <Plus aria-hidden /> {words.add}
      </Button>
    </>
  )
}

type NoteProps = { id: string; question: string; asked: string; onLeave: () => void }

const Note = ({ id, question, asked, onLeave }: NoteProps) => {
  const live = useLive()
  const { plan, initiative } = live
  const note = useItem(live.talkNotes, id)
  const make = (text: string) =>
    plan.begin((doc) => {
      // empty first: who undoes it takes the letters back too
      addTalkNote(doc, { id, question, text: '', by: initiative.get().name })
      writeField(doc, talkNotes, id, 'text', text)
    })
  const bound = useSharedField({ document: plan, kind: 'talkNotes', id, key: 'text', most: MAX_TEXT, make })
  const leave = () => {
    if (bound.heldWords !== undefined) return
    onLeave()
    const isBlank = live.talkNotes.get(id)?.text.trim() === ''
    if (isBlank && plan.presence.people.get(`talkNotes/${id}`).length === 0)
      plan.act((doc) => deleteItem(doc, 'talkNotes', id))
  }
  const remove = () =>
    toast(
      words.deleted,
      plan.step((doc) => deleteItem(doc, 'talkNotes', id, initiative.get().name)),
    )
  return (
    <li className={styles.note} data-item={`talkNotes/${id}`}>
      <Grows words={bound.words} className={styles.grows}>
        <textarea
          {...bound.props}
          id={id}
          rows={1}
          dir="auto"
          aria-label={words.note(asked)}
          placeholder={words.placeholder}
          onBlur={leave}
        />
      </Grows>
      {bound.note}
      {note && (
        <div className={styles.said}>
          <By note={note} />
          {note.at !== undefined && <small>{momentShort(note.at)}</small>}
          <WhoIsAt presence={plan.presence} item={`talkNotes/${id}`} />
          <Button look="icon" aria-label={words.delete} onPress={remove}>
            <Trash2 />
          </Button>
        </div>
      )}
    </li>
  )
}

const By = ({ note: { id, by } }: { note: TalkNote }) => {
  const { plan } = useLive()
  const bound = usePlainField({
    document: plan,
    kind: 'talkNotes',
    id,
    key: 'by',
    most: MAX_NAME,
    value: by,
    onWrite: (said) => setFields(plan.doc, talkNotes, id, { by: said }),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
  }
  return (
    <label className={styles.by}>
      <span>{words.by}</span>
      <input {...bound.props} dir="auto" autoComplete="off" onKeyDown={onKeyDown} />
      {bound.note}
    </label>
  )
}
