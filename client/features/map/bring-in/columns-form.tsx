import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { spoken } from '../../../messages/theirs.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import type { Table } from '../../../parts/bring-in/table.ts'
import { CheckField, ChoiceField } from '../../../ui/choice-field.tsx'
import { Said } from '../../../ui/said.tsx'
import type { Answers } from './answers.ts'
import { FIELDS, type Part } from './heads.ts'
import type { Proposal } from './proposal.ts'
import type { Sheet } from './sheets.ts'

type FormProps = {
  tables: readonly Table[]
  proposal: Proposal
  answers: Answers
  answer: (next: Partial<Answers>) => void
}

const PARTS = ['people', 'connections', 'out'] as const

/** What each sheet holds, where the file itself does not say so. */
export const Parts = ({ tables, proposal, answers, answer }: FormProps) => {
  const asked = proposal.sheets.filter(
    ({ at }) => tables[at]?.of === undefined && tables[at]?.lines.length !== 0,
  )
  if (asked.length === 0) return null
  return (
    <section className={styles.choices} aria-label={words.parts}>
      {asked.map(({ at, name, part }) => (
        <ChoiceField
          key={at}
          label={spoken(words.part(name))}
          value={part}
          choices={PARTS.map((id) => ({ id, name: words.partNames[id] }))}
          onChange={(is) => answer({ parts: { ...answers.parts, [at]: is ?? 'out' } })}
        />
      ))}
    </section>
  )
}

/** What each column is read as; each can be read as something else. */
export const ColumnsOfSheets = ({ tables, proposal, answers, answer }: FormProps) => (
  <>
    {proposal.sheets.map((sheet) =>
      sheet.part === 'out' || sheet.columns.length === 0 ? null : (
        <details key={sheet.at} className={styles.columns}>
          <summary>
            <Said>{sheet.name === '' ? words.columns : words.columnsOf(sheet.name)}</Said>
          </summary>
          {tables[sheet.at]?.of === undefined && (
            <CheckField
              label={shared.head}
              isOn={sheet.hasHead}
              onChange={(is) => answer({ hasHead: { ...answers.hasHead, [sheet.at]: is } })}
            />
          )}
          <Columns sheet={sheet} part={sheet.part} answers={answers} answer={answer} />
        </details>
      ),
    )}
  </>
)

const Columns = ({
  sheet,
  part,
  answers,
  answer,
}: {
  sheet: Sheet
  part: Part
  answers: Answers
  answer: FormProps['answer']
}) => (
  <div className={styles.choices}>
    {sheet.columns.map(({ key, at, head, field, sample }) => (
      <ChoiceField
        key={key}
        label={spoken(shared.column(head || shared.unnamed(at + 1), brief(sample)))}
        value={field}
        choices={FIELDS[part].map((id) => ({ id, name: words.fields[id] }))}
        onChange={(is) => answer({ fields: { ...answers.fields, [key]: is ?? 'named' } })}
      />
    ))}
  </div>
)

const BRIEF = 40
const brief = (text: string): string =>
  text.length > BRIEF ? `${text.slice(0, BRIEF).toWellFormed()}…` : text
