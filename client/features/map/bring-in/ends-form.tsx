import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import type { Answers, EndAnswer } from './answers.ts'
import type { AskedEnd, End } from './ends.ts'
import type { Proposal } from './proposal.ts'
import type { Question } from './questions.ts'

type EndsProps = {
  question: Extract<Question, { ask: 'ends' }>
  proposal: Proposal
  answers: Answers
  answer: (next: Partial<Answers>) => void
}

/** More than these are answered all at once: a file may have thousands. */
const MOST_SHOWN = 40
/** All of the file are offered where there are no more of them. */
const MOST_OFFERED = 60

/** Ends that are nobody's, or may be several's: each is somebody, or added, or left out with its connections. */
export const Ends = ({ question: { ends }, proposal, answers, answer }: EndsProps) => {
  const shown = ends.slice(0, MOST_SHOWN)
  const unknown = ends.filter(({ isOneOf }) => !isOneOf).length
  const others = proposal.people.length <= MOST_OFFERED ? proposal.people : []
  return (
    <fieldset>
      <legend>{words.askEnds}</legend>
      {ends.length > 1 && (
        <div className={styles.buttons}>
          {unknown > 0 && (
            <Button look="plain" onPress={() => answer({ allEnds: 'add' })}>
              {words.addAll(unknown)}
            </Button>
          )}
          <Button look="plain" onPress={() => answer({ allEnds: 'out' })}>
            {words.outAll(ends.length)}
          </Button>
        </div>
      )}
      <div className={shown.length > 8 ? `${styles.choices} ${styles.many}` : styles.choices}>
        {shown.map((end) => (
          <ChoiceField
            key={end.key}
            label={shared.times(end.name, end.count)}
            value={end.answer && idOf(end.answer)}
            nothing={shared.pick}
            choices={choicesOf(end, others)}
            onChange={(id) =>
              id !== undefined && answer({ ends: { ...answers.ends, [end.key]: answerOf(id) } })
            }
          />
        ))}
      </div>
      {ends.length > shown.length && <p>{words.endsMore(ends.length - shown.length)}</p>}
    </fieldset>
  )
}

const choicesOf = (
  { likely, isOneOf }: AskedEnd,
  others: Proposal['people'],
): { id: string; name: string }[] => {
  const first = likely.map((one) => ({
    id: idOf(one),
    name: words.likely(one.name, likely.length > 1 ? one.what : ''),
  }))
  const taken = new Set(first.map(({ id }) => id))
  const more = others
    .map(({ key, given }) => ({ id: idOf({ person: key }), name: shared.itIs(given.name) }))
    .filter(({ id }) => !taken.has(id))
  return [
    ...first,
    ...(isOneOf ? [] : [{ id: 'add', name: words.add }]),
    { id: 'out', name: words.out },
    ...more,
  ]
}

const idOf = (one: EndAnswer | End): string => {
  if (one === 'add' || one === 'out') return one
  if ('person' in one) return `person ${one.person}`
  return 'actor' in one ? `actor ${one.actor}` : 'add'
}

const answerOf = (id: string): EndAnswer => {
  if (id === 'add' || id === 'out') return id
  const value = id.slice(id.indexOf(' ') + 1)
  return id.startsWith('person ') ? { person: value } : { actor: value }
}
