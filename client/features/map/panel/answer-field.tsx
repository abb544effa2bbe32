import { type Asked, isUnknown } from '../../../../shared/model/answers.ts'
import { dontKnow, notAnswered } from '../../../messages/en/words.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'

/** An id that no choice has. */
const UNKNOWN = '?'

type AnswerProps<T> = {
  label: string
  hint?: string
  of: { unknown?: readonly string[] }
  asked: Asked
  value: T | undefined
  /** The words where nobody has answered. */
  nothing?: string
  choices: readonly { id: T; name: string }[]
  onAnswer: (value: T | undefined, isUnknown: boolean) => void
}

/** One of several, "don't know", or no answer yet. */
export const AnswerField = <T extends string | number>({
  of,
  asked,
  value,
  nothing = notAnswered,
  choices,
  onAnswer,
  ...field
}: AnswerProps<T>) => (
  <ChoiceField<T | typeof UNKNOWN>
    {...field}
    value={isUnknown(of, asked, value) ? UNKNOWN : value}
    nothing={nothing}
    choices={[...choices, { id: UNKNOWN, name: dontKnow }]}
    onChange={(chosen) => (chosen === UNKNOWN ? onAnswer(undefined, true) : onAnswer(chosen, false))}
  />
)
