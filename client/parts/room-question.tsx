import { useEffect, useRef } from 'react'

import { namesHidden as words } from '../messages/en/names-hidden.ts'
import { Button } from '../ui/button.tsx'
import styles from './room-question.module.css'

type QuestionProps = {
  question: string
  /** What it means that names leave. */
  means: string
  onWith: () => void
  onWithout: () => void
  onBack: () => void
}

/** Asked before names of the map leave this screen: whether somebody on it is there. */
export const RoomQuestion = ({ question, means, onWith, onWithout, onBack }: QuestionProps) => {
  const place = useRef<HTMLFieldSetElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <fieldset ref={place} className={styles.question} tabIndex={-1}>
      <legend>{question}</legend>
      <p>{means}</p>
      <p>{words.role}</p>
      <div>
        <Button look="primary" onPress={onWithout}>
          {words.without}
        </Button>
        <Button onPress={onWith}>{words.withNames}</Button>
        <Button look="quiet" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </fieldset>
  )
}
