import { useState } from 'react'

import type { SpeaksFor } from '../../shared/api.ts'
import { isBlank } from '../../shared/names.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { usePartners } from '../live/use-plan.ts'
import { app } from '../messages/en/app.ts'
import { TextField } from '../ui/field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { textIn } from '../ui/form.ts'

const OTHER = 'other'

/** `alone`: the words for nobody but themselves. */
type Props = {
  label: string
  partner: SpeaksFor
  organization?: string
  alone: string
  wrong?: string
}

/** Whom somebody speaks for: a partner, another organization in their own words, residents, or only themselves. */
export const SpeaksForField = ({ label, partner, organization = '', alone, wrong }: Props) => {
  const partners = usePartners()
  const isGone = partner !== null && partner !== 'resident' && partners.every(({ id }) => id !== partner)
  const first = organization !== '' ? OTHER : isGone ? '' : (partner ?? '')
  const [choice, choose] = useState(first)
  return (
    <>
      <ChoiceField
        label={label}
        name="partner"
        value={choice}
        choices={[
          ...partners,
          { id: OTHER, name: app.people.otherOrganization },
          { id: 'resident', name: app.people.residents },
          { id: '', name: alone },
        ]}
        onChange={(value = '') => choose(value)}
      />
      {choice === OTHER && (
        <TextField
          label={app.people.organization}
          name="organization"
          defaultValue={organization}
          most={MAX_NAME}
          wrong={wrong}
          autoComplete="organization"
        />
      )}
    </>
  )
}

/** What the fields say, as the server takes it; nothing where the organization has no name yet. */
export const saidIn = (form: FormData): { partner: SpeaksFor; organization?: string } | undefined => {
  const choice = textIn(form, 'partner')
  if (choice !== OTHER) return { partner: choice || null }
  const organization = textIn(form, 'organization')
  return isBlank(organization) ? undefined : { partner: null, organization }
}
