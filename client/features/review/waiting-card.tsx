import { useCallback, useState } from 'react'

import { MAX_TEXT } from '../../../shared/words/bounds.ts'
import type { Contribution } from '../../../shared/contribution.ts'
import { waits } from '../../live/contributions.ts'
import { boxOf } from '../../live/held.ts'
import { useLive } from '../../live/use-live.ts'
import { review } from '../../messages/en/review.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { sending } from '../../ui/form.ts'
import { useDescribe } from './describe.ts'
import styles from './review-page.module.css'
import { type Answer, TAKE_UP } from './use-answer.ts'
import { Said } from '../../ui/said.tsx'

type Props = {
  contribution: Contribution
  /** No answers are taken now: editing is paused, or one no longer reviews. */
  isClosed: boolean
  answer: Answer
}

/** One contribution that waits: what it says, and the two answers. */
export const WaitingCard = ({ contribution, isClosed, answer }: Props) => {
  const [isDeclining, setDeclining] = useState(false)
  const { name, said, facts, note } = useDescribe()(contribution)
  return (
    <li className={styles.card}>
      <p className={styles.kind}>{review.types[contribution.type]}</p>
      <p className={styles.name} dir={said ? undefined : 'auto'}>
        {said ? <Said>{said}</Said> : name}
      </p>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>
              <Said>{fact}</Said>
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {isDeclining ? (
        <DeclineForm
          id={contribution.id}
          isClosed={isClosed}
          cancel={() => setDeclining(false)}
          decline={(reason) => void answer(contribution, { status: 'declined', reason })}
        />
      ) : (
        <div className={styles.actions}>
          <Button
            id={TAKE_UP + contribution.id}
            look="primary"
            isDisabled={isClosed}
            aria-label={review.acceptIt(name)}
            onPress={() => void answer(contribution, { status: 'accepted' })}
          >
            {review.accept}
          </Button>
          <Button
            isDisabled={isClosed}
            aria-label={review.declineIt(name)}
            onPress={() => setDeclining(true)}
          >
            {review.decline}
          </Button>
        </div>
      )}
    </li>
  )
}

type DeclineProps = {
  id: string
  isClosed: boolean
  cancel: () => void
  decline: (reason: string) => void
}

/** A ref for the field of a reason: if somebody else answers meanwhile, what is in it stays on the page. */
const useReasonThatStays = (id: string) => {
  const { contributions, plan } = useLive()
  return useCallback(
    (field: HTMLInputElement | null) => {
      if (!field) return undefined
      field.focus()
      return () => {
        const { value: words } = field
        const now = contributions.get().value?.find((one) => one.id === id)
        const isMine = now && 'reason' in now && now.reason === words.trim()
        const isTyped = words.trim() !== '' && !review.reasons.some((often) => often === words)
        if (!now || waits(now) || isMine || !isTyped) return
        const caret = [words.length, words.length] as const
        const of = { kind: 'contributions', id, key: 'reason', within: [] }
        plan.hold({ ...of, why: 'answered', most: MAX_TEXT, words, caret, box: boxOf(field) })
      }
    },
    [contributions, plan, id],
  )
}

/** Asks for the reason; a few that are often right can be taken as they are. */
const DeclineForm = (props: DeclineProps) => {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const ref = useReasonThatStays(props.id)
  const send = () => {
    if (reason.trim() === '') setWrong(review.reasonMissing)
    else props.decline(reason.trim())
  }
  return (
    <form className={styles.form} onSubmit={sending(send)} noValidate>
      <TextField
        label={review.reason}
        hint={review.reasonHint}
        wrong={wrong}
        value={reason}
        most={MAX_TEXT}
        ref={ref}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.reasons}>
        {review.reasons.map((often) => (
          <button key={often} type="button" className={styles.reason} onClick={() => setReason(often)}>
            {often}
          </button>
        ))}
      </div>
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={props.isClosed}>
          {review.send}
        </Button>
        <Button onPress={props.cancel}>{review.cancel}</Button>
      </div>
    </form>
  )
}
