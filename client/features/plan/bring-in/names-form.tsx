import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { type NameAnswer, type Named, nameKey } from './answers.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import type { AskedProps } from './asked.ts'
import type { PlanNow } from './plan-now.ts'
import type { AskedName, Question } from './questions.ts'

type NamesProps = AskedProps & { question: Extract<Question, { ask: Named }> }

/** More names than these scroll by themselves. */
const MANY = 8

/** Names that are not there yet: added, or meant for one that is there, or left out; all at once, or one by one. */
export const Names = ({ question, plan, answers, answer }: NamesProps) => {
  const { ask, names } = question
  const mayAdd = ask === 'partners' || !plan.isLocked
  const set = (given: Record<string, NameAnswer>) => answer({ names: { ...answers.names, ...given } })
  // what may be one that is there is answered by itself
  const plain = names.filter(({ likely, answer: is }) => likely === undefined && is === undefined)
  const addAll = () => set(Object.fromEntries(plain.map(({ name }) => [nameKey(ask, name), 'add' as const])))
  const there = thereOf(plan, ask)
  return (
    <fieldset>
      <legend>{words.askNames[ask]}</legend>
      {!mayAdd && <p className={styles.hint}>{words.locked}</p>}
      {mayAdd && plain.length > 0 && (
        <Button look="plain" onPress={addAll}>
          {words.addAll[ask](plain.length)}
        </Button>
      )}
      <div className={names.length > MANY ? `${styles.choices} ${styles.many}` : styles.choices}>
        {names.map((one) => (
          <ChoiceField
            key={one.key}
            label={words.times(one.name, one.count)}
            value={valueOf(one.answer)}
            nothing={words.pick}
            choices={[
              ...(mayAdd ? [{ id: 'add', name: words.add[ask] }] : []),
              ...likelyFirst(there, one),
              { id: 'out', name: words.out[ask] },
            ]}
            onChange={(id) => id !== undefined && set({ [nameKey(ask, one.name)]: answerOf(id) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

const thereOf = (plan: PlanNow, ask: Named): readonly { id: string; name: string }[] =>
  ask === 'partners' ? plan.partners : [...plan[ask], ...plan.hidden[ask]]

const likelyFirst = (there: readonly { id: string; name: string }[], { likely }: AskedName) => {
  const named = (id: string, name: string) => ({
    id: `id ${id}`,
    name: (id === likely ? words.likely : words.itIs)(name || gridWords.noName),
  })
  const first = there.filter(({ id }) => id === likely)
  return [...first, ...there.filter(({ id }) => id !== likely)].map(({ id, name }) => named(id, name))
}

const valueOf = (answer: NameAnswer | undefined): string | undefined =>
  typeof answer === 'object' ? `id ${answer.id}` : answer

const answerOf = (id: string): NameAnswer => (id === 'add' || id === 'out' ? id : { id: id.slice(3) })
