/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { ask, mayPass } from '../../net/http.ts'
import { BackIcon } from '../icons.tsx'
import { go, goToStep, leaveForm } from '../view.ts'
import button from '../button.module.css'
import { answersOf, fieldsOf, isOpen, type SentActor } from './actor.ts'
import { ActorForm } from './actor-form.tsx'
import { headersOf } from './codes.ts'
import type { Mine } from './mine.ts'
import { keepEdit, readEdits, useDraft, useEdit } from './draft.ts'
import { newKey, type Outgoing } from './outbox.ts'

type Props = { mine: Mine; step: number; change?: string }

/**
 * The form for a person or group: a new one, one that was sent and may still be changed, or one that the server did
 * not take.
 */
export const AddPage = ({ mine, step, change }: Props) => {
  const [shown] = useState(() => mine.outbox.items.find(({ key }) => key === change))
  if (change === undefined) return <NewActor mine={mine} step={step} />
  if (shown) return <CorrectedActor mine={mine} step={step} item={shown} />
  const sent = mine.sent?.find(({ id }) => id === change)
  if (sent && isOpen(sent)) return <ChangedActor mine={mine} step={step} sent={sent} />
  return mine.sent ? <Gone mine={mine} change={change} /> : null
}

/** To the question before, or to all that one sent. */
const Back = ({ step = 1, change }: { step?: number; change?: string }) => (
  <button
    type="button"
    class={button.back}
    onClick={() => (step > 1 ? goToStep({ page: 'add', change, step: step - 1 }) : go({ page: 'start' }))}
  >
    <BackIcon /> {words.contribute.back}
  </button>
)

/** It was answered or taken back meanwhile; a change of it that was begun can still be sent, as something new. */
const Gone = ({ mine, change }: { mine: Mine; change: string }) => {
  const edit = readEdits(mine.initiative)[change]
  const sendAnew = () => {
    if (!edit) return
    mine.outbox.send({ key: newKey(), fields: fieldsOf(edit) })
    keepEdit(mine.initiative, change, undefined)
    leaveForm({ page: 'sent' })
  }
  return (
    <>
      <Back />
      <output>{words.mine.gone}</output>
      {edit && (
        <button type="button" class={button.primary} onClick={sendAnew}>
          {words.mine.sendAnew}
        </button>
      )}
    </>
  )
}

const NewActor = ({ mine, step }: { mine: Mine; step: number }) => {
  const { draft, write, clear } = useDraft(mine.initiative)
  const send = () => {
    mine.outbox.send({ key: draft.key, fields: fieldsOf(draft.answers) })
    clear()
    leaveForm({ page: 'sent' })
  }
  return (
    <>
      <Back step={step} />
      <ActorForm
        about={mine.about}
        answers={draft.answers}
        changed={write}
        heading={words.form.title}
        step={step}
        goTo={(next) => goToStep({ page: 'add', step: next })}
        send={send}
        sendWord={words.form.send}
        sendNowWord={words.form.sendNow}
        problem=""
      />
    </>
  )
}

const CorrectedActor = ({ mine, step, item }: { mine: Mine; step: number; item: Outgoing }) => {
  const { key } = item
  const { answers, write, clear } = useEdit(mine.initiative, key, answersOf(item.fields))
  const send = () => {
    mine.outbox.send({ key, fields: fieldsOf(answers) })
    clear()
    leaveForm({ page: 'sent' })
  }
  return (
    <>
      <Back step={step} change={key} />
      <ActorForm
        about={mine.about}
        answers={answers}
        changed={write}
        heading={words.form.changeTitle}
        isChange
        step={step}
        goTo={(next) => goToStep({ page: 'add', change: key, step: next })}
        send={send}
        sendWord={words.form.correct}
        sendNowWord={words.form.correct}
        problem={item.problem ?? ''}
      />
    </>
  )
}

const ChangedActor = ({ mine, step, sent }: { mine: Mine; step: number; sent: SentActor }) => {
  const { answers, write, clear } = useEdit(mine.initiative, sent.id, answersOf(sent))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const save = async () => {
    setBusy(true)
    // "don't know" takes away what was said before
    const body = Object.fromEntries(
      Object.entries(fieldsOf(answers)).map(([key, value]) => [key, value ?? null]),
    )
    try {
      const one = { id: mine.initiative, contribution: sent.id, headers: headersOf(sent) }
      await ask('PATCH /api/initiatives/:id/contributions/:contribution', { ...one, body })
      clear()
      mine.refresh()
      leaveForm({ page: 'start' })
    } catch (error) {
      setBusy(false)
      setProblem(mayPass(error) || !(error instanceof Error) ? words.unreachable.title : error.message)
      mine.refresh()
    }
  }
  const word = busy ? words.form.saving : words.form.change
  return (
    <>
      <Back step={step} change={sent.id} />
      <ActorForm
        about={mine.about}
        answers={answers}
        changed={write}
        heading={words.form.changeTitle}
        isChange
        step={step}
        goTo={(next) => goToStep({ page: 'add', change: sent.id, step: next })}
        send={() => void save()}
        sendWord={word}
        sendNowWord={word}
        problem={problem}
      />
    </>
  )
}
