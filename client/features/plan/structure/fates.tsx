import type { Template } from '../../../../shared/content/templates.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type Fate, holdsAny, type Shape } from '../../../../shared/model/reshape.ts'
import { structure } from '../../../messages/en/grid.ts'
import { reshaping as words } from '../../../messages/en/reshaping.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { useWords } from '../use-cells.ts'
import styles from './template-dialog.module.css'

type FatesProps = {
  plan: Plan
  template: Template
  shape: Shape
  choose: (part: string, fate: Fate) => void
}

/** What becomes of each column and row that is there: it can be chosen. */
export const Fates = (props: FatesProps) => {
  const called = useWords()
  return (
    <div className={styles.fates}>
      <Parts {...props} kind="phases" title={called.columns} />
      <Parts {...props} kind="components" title={called.rows} />
    </div>
  )
}

const Parts = ({
  plan,
  template,
  shape,
  choose,
  kind,
  title,
}: FatesProps & { kind: PartName; title: string }) => {
  const parts: readonly { id: string; name: string }[] = plan[kind]
  const templates: readonly { id: string; name: string }[] = template[kind]
  return (
    <fieldset className={styles.group}>
      <legend>{words.yours(title)}</legend>
      {parts.map(({ id, name }) => {
        const count = plan.activities.filter(({ place }) =>
          [place.phase, place.component].includes(id),
        ).length
        const becoming = templates.map((one) => ({ id: `=${one.id}`, name: words.becomes(one.name) }))
        return (
          <ChoiceField
            key={id}
            label={words.part(name || structure.noName, count)}
            value={valueOf(shape.fates[id] ?? 'stays')}
            choices={[
              { id: 'stays', name: words.stays },
              ...becoming,
              // what holds activities cannot go
              ...(holdsAny(plan, kind, id) ? [] : [{ id: 'goes', name: words.goes }]),
            ]}
            onChange={(value) => value !== undefined && choose(id, fateOf(value))}
          />
        )
      })}
    </fieldset>
  )
}

/** A fate as the value of a field, and back. */
const valueOf = (fate: Fate): string => (typeof fate === 'object' ? `=${fate.becomes}` : fate)
const fateOf = (value: string): Fate => {
  if (value.startsWith('=')) return { becomes: value.slice(1) }
  return value === 'goes' ? 'goes' : 'stays'
}
