/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { call, mayPass } from '../../net/http.ts'
import { BackIcon } from '../icons.tsx'
import { Heading } from '../page.tsx'
import { go } from '../view.ts'
import button from '../button.module.css'
import { type Answers, answersOf, fieldsOf, type SentActor } from './actor.ts'
import { ActorForm } from './actor-form.tsx'
import type { Mine } from './contribute.tsx'
import { useDraft } from './draft.ts'
import { Progress } from './progress.tsx'

type Props = { mine: Mine; title: string; change?: string }

/** The form for a person or group: a new one, or one that was sent and may still be changed. */
export const AddPage = ({ mine, title, change }: Props) => {
  if (change === undefined) return <NewActor mine={mine} title={title} />
  const sent = mine.sent?.find(({ id }) => id === change)
  if (sent) return <ChangedActor mine={mine} title={title} sent={sent} />
  return mine.sent ? <Gone /> : null
}

const Back = () => (
  <button type="button" class={button.back} onClick={() => go({ page: 'start' })}>
    <BackIcon /> {words.contribute.back}
  </button>
)

const Gone = () => (
  <>
    <Back />
    <output>{words.mine.gone}</output>
  </>
)

const NewActor = ({ mine, title }: { mine: Mine; title: string }) => {
  const { draft, write, clear } = useDraft(mine.initiative)
  const send = () => {
    mine.outbox.send({ key: draft.key, fields: fieldsOf(draft.answers) })
    clear()
    go({ page: 'sent' }, true)
  }
  return (
    <>
      <Back />
      <Progress step={2} />
      <Heading of={title}>{words.form.title}</Heading>
      <ActorForm answers={draft.answers} changed={write} send={send} sendWord={words.form.send} problem="" />
    </>
  )
}

const ChangedActor = ({ mine, title, sent }: { mine: Mine; title: string; sent: SentActor }) => {
  const [answers, setAnswers] = useState<Answers>(() => answersOf(sent))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const save = async () => {
    setBusy(true)
    const fields = fieldsOf(answers)
    // "don't know" takes away what was said before
    const body = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? null]))
    try {
      await call(`/api/initiatives/${mine.initiative}/contributions/${sent.id}`, { method: 'PATCH', body })
      mine.refresh()
      go({ page: 'start' }, true)
    } catch (error) {
      setBusy(false)
      setProblem(mayPass(error) || !(error instanceof Error) ? words.unreachable.title : error.message)
    }
  }
  return (
    <>
      <Back />
      <Heading of={title}>{words.form.changeTitle}</Heading>
      <ActorForm
        answers={answers}
        changed={setAnswers}
        send={() => void save()}
        sendWord={busy ? words.form.saving : words.form.change}
        problem={problem}
      />
    </>
  )
}
