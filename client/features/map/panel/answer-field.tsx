import { ChoiceField } from '../../../ui/choice-field.tsx'
import { type AnswerOf, asChoices, type Unknown } from '../answers.ts'

type AnswerProps<T> = AnswerOf<T> & { label: string; hint?: string }

/** One of several, "don't know", or no answer yet. */
export const AnswerField = <T extends string | number>({ label, hint, ...given }: AnswerProps<T>) => (
  <ChoiceField<T | Unknown> label={label} hint={hint} {...asChoices(given)} />
)
