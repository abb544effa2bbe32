/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Initiative } from '../../shared/api.ts'
import { isBlank } from '../../shared/names.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { fetchApplication } from './application.tsx'
import button from './button.module.css'
import { lengthProblem } from './field.tsx'
import form from './form.module.css'
import { NameField } from './name-field.tsx'
import { Centered, Heading } from './page.tsx'
import page from './page.module.css'
import { usePartners } from './partners.ts'
import { SharedBox } from './shared-box.tsx'
import { type Seat, useSitDown } from './sit-down.ts'
import { problemWith, said, WhomFields, whomOf, type WhomProblem } from './whom.tsx'

type Props = {
  initiative: Initiative
  joined: (initiative: Initiative) => void
  refused: (error: unknown) => void
}

/** Asks those who edit what they are called and whom they speak for. Meanwhile the application is fetched. */
export const JoinPage = ({ initiative, joined, refused }: Props) => {
  const { busy, problem, sitDown } = useSitDown(initiative, joined, refused)
  useEffect(() => void fetchApplication().catch(() => {}), [])
  return (
    <Centered>
      <div>
        <p class={page.under}>{words.join.invited}</p>
        <Heading>{initiative.title}</Heading>
      </div>
      <JoinForm initiative={initiative} problem={problem} busy={busy} join={(self) => void sitDown(self)} />
    </Centered>
  )
}

type FormProps = {
  initiative: Initiative
  problem: string
  busy: boolean
  join: (self: Seat) => void
}

/** What is wrong, by the field that says so. */
type Wrong = WhomProblem & { name?: string }

const JoinForm = ({ initiative, problem, busy, join }: FormProps) => {
  const place = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [whom, setWhom] = useState(whomOf(initiative.partner))
  const [shared, setShared] = useState(initiative.shared === true)
  const [wrong, setWrong] = useState<Wrong>({})
  const partners = usePartners(initiative.id)
  const changeName = (given: string) => {
    setName(given)
    setWrong({ ...wrong, name: undefined })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const nameProblem = isBlank(name) ? words.join.nameMissing : lengthProblem(name, MAX_NAME)
    const found = { ...(nameProblem !== '' && { name: nameProblem }), ...problemWith(whom) }
    setWrong(found)
    const [first] = ORDER.filter((field) => found[field] !== undefined)
    if (first) return place.current?.querySelector<HTMLInputElement>(INPUTS[first])?.focus()
    join({ name: name.trim(), ...said(whom, partners), ...(shared && { shared }) })
  }
  return (
    <form class={form.form} onSubmit={submit} ref={place} noValidate>
      <NameField name={name} problem={wrong.name ?? ''} changed={changeName} />
      <WhomFields
        whom={whom}
        partners={partners}
        problem={wrong}
        changed={(given) => {
          setWhom(given)
          setWrong({ name: wrong.name })
        }}
      />
      <SharedBox is={shared} changed={setShared} disabled={initiative.shared} />
      <p class={form.wrong} role="alert">
        {problem}
      </p>
      <button type="submit" class={button.primary} disabled={busy}>
        {busy ? words.join.joining : words.join.join}
      </button>
    </form>
  )
}

const ORDER = ['name', 'choice', 'organization'] as const
const INPUTS = { name: '#name', choice: '[name=partner]', organization: '#organization' }
