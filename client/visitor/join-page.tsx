/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'

import type { Initiative, SpeaksFor } from '../../shared/api.ts'
import { MAX_NAME } from '../../shared/protocol.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { ask, call, mayPass } from './api.ts'
import { fetchApplication } from './application.tsx'
import { Choice } from './choice.tsx'
import { Centered, Heading } from './page.tsx'
import { persist } from './persist.ts'
import ui from './visitor.module.css'

type Partner = { id: string; name: string }
type Props = {
  initiative: Initiative
  joined: (initiative: Initiative) => void
  refused: (error: unknown) => void
}

/** The partners of the plan, as soon as they are known; the form does not wait for them. */
const usePartners = (id: string): Partner[] => {
  const [partners, setPartners] = useState<Partner[]>([])
  useEffect(() => {
    const gone = new AbortController()
    const read = () => ask<{ partners: Partner[] }>(`/api/initiatives/${id}/plan`)
    persist(read, () => {}, gone.signal).then(
      (plan) => setPartners(plan.partners.filter(({ name }) => name.trim() !== '')),
      () => {}, // without the list one joins as oneself, and can change it later
    )
    return () => gone.abort()
  }, [id])
  return partners
}

/** Asks those who edit what they are called and whom they speak for. Meanwhile the application is fetched. */
export const JoinPage = ({ initiative, joined, refused }: Props) => {
  const [name, setName] = useState('')
  const [partner, setPartner] = useState<SpeaksFor>(initiative.partner)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const partners = usePartners(initiative.id)
  useEffect(() => void fetchApplication().catch(() => {}), [])
  const join = async () => {
    const given = name.trim()
    if (given === '') {
      setProblem(words.join.nameMissing)
      document.getElementById('name')?.focus()
      return
    }
    setBusy(true)
    try {
      await call(`/api/initiatives/${initiative.id}/me`, { method: 'PATCH', body: { name: given, partner } })
      joined({ ...initiative, name: given, partner })
    } catch (error) {
      setBusy(false)
      if (mayPass(error)) setProblem(words.unreachable.title)
      else refused(error)
    }
  }
  return (
    <Centered>
      <div>
        <p class={ui.under}>{words.join.invited}</p>
        <Heading>{initiative.title}</Heading>
      </div>
      <form
        class={ui.form}
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <NameField name={name} problem={problem} changed={setName} />
        <Choice
          name="partner"
          legend={words.join.speaksFor}
          hint={words.join.speaksForHint}
          value={partner ?? ''}
          options={[
            ...partners.map(({ id, name: label }) => ({ value: id, label })),
            { value: 'resident', label: words.join.residents },
            { value: '', label: words.join.justMe },
          ]}
          chosen={(value) => setPartner(value || null)}
        />
        <button type="submit" class={ui.primary} disabled={busy}>
          {busy ? words.join.joining : words.join.join}
        </button>
      </form>
    </Centered>
  )
}

const NameField = (props: { name: string; problem: string; changed: (name: string) => void }) => (
  <div>
    <label class={ui.label} for="name">
      {words.join.name}
    </label>
    <p class={ui.hint} id="name-hint">
      {words.join.nameHint}
    </p>
    <input
      class={ui.input}
      id="name"
      dir="auto"
      autocomplete="name"
      maxLength={MAX_NAME}
      value={props.name}
      onInput={(event) => props.changed(event.currentTarget.value)}
      aria-describedby={props.problem ? 'name-hint name-problem' : 'name-hint'}
      aria-invalid={props.problem !== ''}
    />
    <p class={ui.wrong} id="name-problem" role="alert">
      {props.problem}
    </p>
  </div>
)
