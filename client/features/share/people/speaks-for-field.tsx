import type { SpeaksFor } from '../../../../shared/api.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { app } from '../../../messages/en/app.ts'
import { SelectField } from '../../../ui/field.tsx'

/** `alone`: the words for nobody but themselves. */
type Props = { label: string; partner: SpeaksFor; alone: string }

/** Whom somebody speaks for, as the form's field `partner`: a partner, residents, or nobody but themselves. */
export const SpeaksForField = ({ label, partner, alone }: Props) => {
  const partners = usePartners()
  const isGone = partner !== null && partner !== 'resident' && partners.every(({ id }) => id !== partner)
  return (
    <SelectField label={label} name="partner" defaultValue={isGone ? '' : (partner ?? '')}>
      {partners.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value="resident">{app.people.residents}</option>
      <option value="">{alone}</option>
    </SelectField>
  )
}
