import { useMemo, useState } from 'react'

import { bringInMap } from '../../../../shared/model/bring-in-map.ts'
import { useLive } from '../../../live/use-live.ts'
import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import type { Table } from '../../../parts/bring-in/table.ts'
import { Writing } from '../../../parts/bring-in/writing.tsx'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/choice-field.tsx'
import { focusOnce } from '../../../ui/focus.ts'
import { Said } from '../../../ui/said.tsx'
import { toast } from '../../../ui/toast.tsx'
import { type Answers, NO_ANSWERS } from './answers.ts'
import { ColumnsOfSheets, Parts } from './columns-form.tsx'
import { mapNow } from './map-now.ts'
import { confirmed, MOST_LINES, type Proposal, propose } from './proposal.ts'
import { Questions } from './questions-form.tsx'
import { Remarks } from './remarks-list.tsx'
import { PeopleTable, ConnectionsTable } from './rows-tables.tsx'

type PreviewProps = {
  tables: readonly Table[]
  from: string
  onBack: () => void
  onDone: () => void
}

/** Who and what comes in, what is asked, and what there is to know; then it is confirmed. */
export const Preview = ({ tables, from, onBack, onDone }: PreviewProps) => {
  const live = useLive()
  const [now, setNow] = useState(() => mapNow(live))
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  const [isChanged, setChanged] = useState(false)
  const [done, setDone] = useState<number>()
  const proposal = useMemo(() => propose(tables, now, answers), [tables, now, answers])
  const all = useMemo(() => confirmed(proposal, answers), [proposal, answers])
  const [people, connected] = [all.people.length, all.connected.length]
  const write = async () => {
    const then = mapNow(live)
    if (JSON.stringify(confirmed(propose(tables, then, answers), answers)) !== JSON.stringify(all)) {
      setNow(then)
      setChanged(true)
      return announce(words.changed)
    }
    setDone(0)
    const step = await live.map.stepInParts((doc) => bringInMap(doc, all), setDone)
    onDone()
    toast(words.done(people, connected), step)
  }
  const answer = (next: Partial<Answers>) => {
    setChanged(false)
    setAnswers({ ...answers, ...next })
  }
  const want = (key: string, is: boolean) => answer({ wanted: { ...answers.wanted, [key]: is } })
  if (done !== undefined)
    return <Writing title={words.title} done={done} all={people + connected + all.gains.length} />
  return (
    <div className={styles.preview}>
      <Found proposal={proposal} from={from} />
      <Parts {...{ tables, proposal, answers, answer }} />
      <Questions {...{ proposal, answers, answer }} />
      <Fills {...{ proposal, answers, answer }} />
      <ColumnsOfSheets {...{ tables, proposal, answers, answer }} />
      <PeopleTable people={proposal.people} onWant={want} />
      <ConnectionsTable connected={proposal.connected} onWant={want} />
      <Remarks tables={tables} proposal={proposal} />
      <Confirm
        {...{ proposal, people, connected, isChanged, onBack }}
        gains={all.gains.length}
        onConfirm={() => void write()}
      />
    </div>
  )
}

const Found = ({ proposal, from }: { proposal: Proposal; from: string }) => {
  const { people, connected, tooMany } = proposal
  const said =
    people.length + connected.length > 0 ? words.found(people.length, connected.length, from) : words.none
  return (
    <>
      {tooMany === undefined && (
        <h3 ref={focusOnce} tabIndex={-1} className={styles.found}>
          <Said>{said}</Said>
        </h3>
      )}
      {tooMany !== undefined && (
        <p className={styles.wrong} role="alert">
          {words.tooMany(tooMany, MOST_LINES)}
        </p>
      )}
    </>
  )
}

const Fills = ({
  proposal,
  answers,
  answer,
}: {
  proposal: Proposal
  answers: Answers
  answer: (next: Partial<Answers>) => void
}) => {
  const count = proposal.people.filter(({ gains }) => gains).length
  if (count === 0) return null
  return (
    <CheckField label={words.fills(count)} isOn={answers.fills} onChange={(fills) => answer({ fills })} />
  )
}

type ConfirmProps = {
  proposal: Proposal
  people: number
  connected: number
  gains: number
  isChanged: boolean
  onBack: () => void
  onConfirm: () => void
}

const Confirm = ({ proposal, people, connected, gains, isChanged, onBack, onConfirm }: ConfirmProps) => {
  const open = proposal.questions.filter(({ isOpen }) => isOpen).length
  const isNothing = people + connected + gains === 0
  const found = proposal.people.length + proposal.connected.length
  return (
    <footer className={styles.confirm}>
      <output>
        {isChanged && <b>{words.changed} </b>}
        {open > 0 && <b>{shared.questions(open)}</b>}
        {open === 0 && isNothing && found > 0 && words.nothingNew}
      </output>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={open > 0 || isNothing} onPress={onConfirm}>
          {people + connected === 0 && gains > 0 ? words.confirmFills : words.confirm(people, connected)}
        </Button>
        <Button onPress={onBack}>{shared.back}</Button>
      </div>
    </footer>
  )
}
