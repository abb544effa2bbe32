/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'

import type { Initiative, SpeaksFor } from '../../shared/api.ts'
import { MAX_NAME } from '../../shared/protocol.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { call, mayPass } from '../net/http.ts'
import { fetchApplication } from './application.tsx'
import button from './button.module.css'
import { Choice, type Option } from './choice.tsx'
import { Field } from './field.tsx'
import form from './form.module.css'
import { Centered, Heading } from './page.tsx'
import page from './page.module.css'
import { type Partner, usePartners } from './partners.ts'
import { SharedBox } from './shared-box.tsx'

type Props = {
  initiative: Initiative
  joined: (initiative: Initiative) => void
  refused: (error: unknown) => void
}

/** Asks those who edit what they are called and whom they speak for. Meanwhile the application is fetched. */
export const JoinPage = ({ initiative, joined, refused }: Props) => {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => void fetchApplication().catch(() => {}), [])
  const join = async ({ shared, ...self }: Answers) => {
    const { name } = self
    setProblem(name === '' ? words.join.nameMissing : '')
    if (name === '') return
    setBusy(true)
    try {
      const body = { ...self, ...(shared && { shared }) }
      await call(`/api/initiatives/${initiative.id}/me`, { method: 'PATCH', body })
      joined({ ...initiative, ...body })
    } catch (error) {
      setBusy(false)
      if (mayPass(error)) setProblem(words.unreachable.title)
      else refused(error)
    }
  }
  return (
    <Centered>
      <div>
        <p class={page.under}>{words.join.invited}</p>
        <Heading>{initiative.title}</Heading>
      </div>
      <JoinForm
        initiative={initiative}
        problem={problem}
        busy={busy}
        join={(answers) => void join(answers)}
      />
    </Centered>
  )
}

type Answers = { name: string; partner: SpeaksFor; shared: boolean }

type FormProps = {
  initiative: Initiative
  problem: string
  busy: boolean
  join: (answers: Answers) => void
}

const JoinForm = ({ initiative, problem, busy, join }: FormProps) => {
  const [name, setName] = useState('')
  const [partner, setPartner] = useState<SpeaksFor>(initiative.partner)
  const [shared, setShared] = useState(initiative.shared === true)
  const partners = usePartners(initiative.id)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') document.getElementById('name')?.focus()
    join({ name: name.trim(), partner, shared })
  }
  return (
    <form class={form.form} onSubmit={submit}>
      <NameField name={name} problem={problem} changed={setName} />
      <Choice
        name="partner"
        legend={words.join.speaksFor}
        hint={words.join.speaksForHint}
        value={partner ?? ''}
        options={optionsOf(partners)}
        chosen={(value) => setPartner(value || null)}
      />
      <SharedBox is={shared} changed={setShared} disabled={initiative.shared} />
      <button type="submit" class={button.primary} disabled={busy}>
        {busy ? words.join.joining : words.join.join}
      </button>
    </form>
  )
}

const optionsOf = (partners: Partner[]): Option[] => [
  ...partners.map(({ id, name }) => ({ value: id, label: name })),
  { value: 'resident', label: words.join.residents },
  { value: '', label: words.join.justMe },
]

type NameProps = { name: string; problem: string; changed: (name: string) => void }

const NameField = ({ name, problem, changed }: NameProps) => (
  <Field id="name" label={words.join.name} hint={words.join.nameHint} problem={problem}>
    {(ties) => (
      <input
        {...ties}
        class={form.input}
        dir="auto"
        autocomplete="name"
        maxLength={MAX_NAME}
        value={name}
        onInput={(event) => changed(event.currentTarget.value)}
      />
    )}
  </Field>
)
