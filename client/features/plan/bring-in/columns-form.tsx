import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { spoken } from '../../../messages/theirs.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import styles from '../../../parts/bring-in/bring-in.module.css'
import type { Column } from './columns.ts'
import { type Field, FIELDS } from './heads.ts'

/** What each column is read as; each can be read as something else. */
export const Columns = ({
  columns,
  onField,
}: {
  columns: readonly Column[]
  onField: (at: number, field: Field) => void
}) => (
  <div className={styles.choices}>
    {columns.map(({ at, head, field, sample }) => (
      <ChoiceField
        key={at}
        label={spoken(words.column(head || words.unnamed(at + 1), brief(sample)))}
        value={field}
        choices={FIELDS.map((id) => ({ id, name: words.fields[id] }))}
        onChange={(is) => onField(at, is ?? 'named')}
      />
    ))}
  </div>
)

const BRIEF = 40
const brief = (text: string): string =>
  text.length > BRIEF ? `${text.slice(0, BRIEF).toWellFormed()}…` : text
