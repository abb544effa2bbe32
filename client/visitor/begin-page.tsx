/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Initiative } from '../../shared/api.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { isBlank } from '../../shared/names.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { forgetBeginning } from '../net/address.ts'
import { fetchApplication } from './application.tsx'
import button from './button.module.css'
import { lengthProblem, WordsField } from './field.tsx'
import form from './form.module.css'
import { NameField } from './name-field.tsx'
import { Centered, Heading } from './page.tsx'
import { useSitDown } from './sit-down.ts'

type Props = {
  initiative: Initiative
  joined: (initiative: Initiative) => void
  refused: (error: unknown) => void
}

/** Asks whoever has just started an initiative what they are called, and for their organization. */
export const BeginPage = ({ initiative, joined, refused }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const [name, setName] = useState('')
  const [organization, setOrganization] = useState('')
  const [isBackbone, setBackbone] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, sitDown } = useSitDown(
    initiative,
    (self) => (forgetBeginning(), joined(self)),
    refused,
  )
  const focusField = (id: 'name' | 'organization') =>
    place.current?.querySelector<HTMLInputElement>(`#${id}`)?.focus()
  useEffect(() => {
    void fetchApplication().catch(() => {})
    focusField('name')
  }, [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(isBlank(name))
    if (isBlank(name) || lengthProblem(name, MAX_NAME)) return focusField('name')
    if (lengthProblem(organization, MAX_NAME)) return focusField('organization')
    const named = isBlank(organization) ? '' : organization.trim()
    const as = isBackbone ? 'backbone' : 'partner'
    void sitDown({ name: name.trim(), ...(named !== '' && { organization: named, as }) })
  }
  return (
    <Centered>
      <Heading>{initiative.title}</Heading>
      <div ref={place}>
        <form class={form.form} onSubmit={submit} noValidate>
          <NameField name={name} problem={isMissing ? words.join.nameMissing : ''} changed={setName} />
          <WordsField
            id="organization"
            label={words.begin.organization}
            hint={words.begin.organizationHint}
            most={MAX_NAME}
            value={organization}
            changed={setOrganization}
            given={{ autocomplete: 'organization' }}
          />
          <Backbone isOn={isBackbone} isOff={isBlank(organization)} changed={setBackbone} />
          <p class={form.wrong} role="alert">
            {problem}
          </p>
          <button type="submit" class={button.primary} disabled={busy}>
            {busy ? words.begin.starting : words.begin.start}
          </button>
        </form>
      </div>
    </Centered>
  )
}

type Check = { isOn: boolean; isOff: boolean; changed: (isOn: boolean) => void }

const Backbone = ({ isOn, isOff, changed }: Check) => (
  <label class={form.check}>
    <input
      type="checkbox"
      checked={isOn}
      disabled={isOff}
      onChange={(event) => changed(event.currentTarget.checked)}
    />
    <span>
      {words.begin.backbone}
      <small>{words.begin.backboneHint}</small>
    </span>
  </label>
)
