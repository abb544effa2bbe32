import { useMemo, useState } from 'react'

import { type BroughtIn, bringIn } from '../../../../shared/model/bring-in.ts'
import { MOST_AT_ONCE } from '../../../../shared/words/bounds.ts'
import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { listSaid } from '../../../messages/locale.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField, ChoiceField } from '../../../ui/choice-field.tsx'
import { focusOnce } from '../../../ui/focus.ts'
import { Said } from '../../../ui/said.tsx'
import { toast } from '../../../ui/toast.tsx'
import { type Bringing, useGrid } from '../grid-view.ts'
import { type Answers, NO_ANSWERS } from './answers.ts'
import type { AskedProps } from './asked.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { Columns } from './columns-form.tsx'
import { isOfMap } from './heads.ts'
import { planNow, type PlanNow } from './plan-now.ts'
import { confirmed, type Proposal, propose } from './proposal.ts'
import { Questions } from './questions-form.tsx'
import { Remarks } from './remarks.tsx'
import { RowsTable } from './rows-table.tsx'
import { forgetDraft } from './source-step.tsx'
import type { Table } from '../../../parts/bring-in/table.ts'
import { Writing } from '../../../parts/bring-in/writing.tsx'

type PreviewProps = {
  tables: readonly Table[]
  from: string
  place: Bringing['place']
  onBack: () => void
  onClose: () => void
}

const NO_TABLE: Table = { lines: [], noticed: [] }

/** The sheet that says what will be done, or else the first. */
const likeliest = (tables: readonly Table[], plan: PlanNow): number => {
  const at = tables.findIndex((table) =>
    propose({ ...table, lines: table.lines.slice(0, 50) }, plan, NO_ANSWERS).columns.some(
      ({ field }) => field === 'title',
    ),
  )
  return Math.max(0, at)
}

/** What goes where, what is asked, and what there is to know; then it is confirmed. */
export const Preview = ({ tables, from, place, onBack, onClose }: PreviewProps) => {
  const grid = useGrid()
  const { live } = grid
  const [plan, setPlan] = useState(() => planNow(live))
  const [sheet, setSheet] = useState(() => likeliest(tables, plan))
  const [answers, setAnswers] = useState<Answers>({ ...NO_ANSWERS, ...place })
  const [isChanged, setChanged] = useState(false)
  const [done, setDone] = useState<number>()
  const table = tables[sheet] ?? NO_TABLE
  const proposal = useMemo(() => propose(table, plan, answers), [table, plan, answers])
  const all = useMemo(() => confirmed(proposal), [proposal])
  const write = async () => {
    const now = planNow(live)
    if (JSON.stringify(confirmed(propose(table, now, answers))) !== JSON.stringify(all)) {
      setPlan(now)
      setChanged(true)
      return announce(words.changed)
    }
    setDone(0)
    const step = await live.plan.stepInParts((doc) => bringIn(doc, all), setDone)
    forgetDraft(grid)
    const [first] = all
    if (first && 'id' in first.phase) grid.view.phase.set(first.phase.id)
    onClose()
    toast(words.done(all.length), step)
  }
  const answer = (next: Partial<Answers>) => {
    setChanged(false)
    setAnswers({ ...answers, ...next })
  }
  if (done !== undefined) return <Writing title={words.title} done={done} all={all.length} />
  return (
    <div className={styles.preview}>
      <Found {...{ tables, sheet, proposal, from }} onSheet={setSheet} />
      <Asked {...{ proposal, plan, answers, answer }} />
      {proposal.rows.length > 0 && proposal.rows.length <= MOST_AT_ONCE && (
        <RowsTable
          rows={proposal.rows}
          plan={plan}
          onWant={(key, is) => answer({ wanted: { ...answers.wanted, [key]: is } })}
        />
      )}
      <Remarks proposal={proposal} noticed={table.noticed} />
      <Confirm {...{ proposal, all, isChanged, onBack }} onConfirm={() => void write()} />
    </div>
  )
}

type FoundProps = {
  tables: readonly Table[]
  sheet: number
  proposal: Proposal
  from: string
  onSheet: (at: number) => void
}

const Found = ({ tables, sheet, proposal, from, onSheet }: FoundProps) => {
  const { length } = proposal.rows
  const named =
    isOfMap(proposal.columns.map(({ head }) => head)) &&
    !proposal.columns.some(({ field }) => field === 'title')
  return (
    <>
      <h3 ref={focusOnce} tabIndex={-1} className={styles.found}>
        <Said>{length > 0 ? words.found(length, from) : words.none}</Said>
      </h3>
      {tables.length > 1 && (
        <ChoiceField
          label={words.sheet}
          value={sheet}
          choices={tables.map(({ sheet: name }, id) => ({ id, name: name ?? '' }))}
          onChange={(at) => onSheet(at ?? 0)}
        />
      )}
      {named && (
        <p className={styles.wrong} role="alert">
          {words.ofMap}
        </p>
      )}
      {length > MOST_AT_ONCE && (
        <p className={styles.wrong} role="alert">
          {words.tooMany(length, MOST_AT_ONCE)}
        </p>
      )}
    </>
  )
}

const Asked = (props: AskedProps) => {
  const { proposal, answers, answer } = props
  const isUnread = proposal.questions.some(({ ask }) => ask === 'title')
  return (
    <>
      <Questions {...props} />
      <details className={styles.columns} open={isUnread || undefined}>
        <summary>{words.columns}</summary>
        <CheckField
          label={words.head}
          isOn={proposal.hasHead}
          onChange={(hasHead) => answer({ hasHead, fields: {} })}
        />
        <Columns
          columns={proposal.columns}
          onField={(at, field) => answer({ fields: { ...answers.fields, [at]: field } })}
        />
      </details>
    </>
  )
}

type ConfirmProps = {
  proposal: Proposal
  all: readonly BroughtIn[]
  isChanged: boolean
  onBack: () => void
  onConfirm: () => void
}

const Confirm = ({ proposal, all, isChanged, onBack, onConfirm }: ConfirmProps) => {
  const open = proposal.questions.filter(({ isOpen }) => isOpen).length
  const isTooMany = proposal.rows.length > MOST_AT_ONCE
  const isNothing = all.length === 0 && open === 0 && proposal.rows.length > 0
  return (
    <footer className={styles.confirm}>
      <output>
        {isChanged && <b>{words.changed} </b>}
        {open > 0 && !isTooMany && <b>{words.questions(open)}</b>}
        {isNothing && words.nothingNew}
        {open === 0 && newOf(all)}
      </output>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={open > 0 || isTooMany || all.length === 0} onPress={onConfirm}>
          {words.confirm(proposal.rows.filter(({ isIn }) => isIn).length)}
        </Button>
        <Button onPress={onBack}>{words.back}</Button>
      </div>
    </footer>
  )
}

/** What is added beside the activities. */
const newOf = (all: readonly BroughtIn[]): string => {
  const names = (of: readonly object[]) => new Set(of.flatMap((one) => ('name' in one ? one.name : []))).size
  const partners = names(all.flatMap(({ lead, supporting }) => [...(lead ? [lead] : []), ...supporting]))
  const [rows, columns] = [names(all.map(({ component }) => component)), names(all.map(({ phase }) => phase))]
  const said = [
    ...(partners > 0 ? [words.newPartners(partners)] : []),
    ...(rows > 0 ? [words.newComponents(rows)] : []),
    ...(columns > 0 ? [words.newPhases(columns)] : []),
  ]
  return said.length === 0 ? '' : words.with(listSaid(said))
}
