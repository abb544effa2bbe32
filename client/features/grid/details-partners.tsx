import { useState } from 'react'

import { setFields, setMember } from '../../../shared/model/collection.ts'
import { activities, type Activity } from '../../../shared/model/kinds.ts'
import { addPartner } from '../../../shared/model/partners.ts'
import { details as words } from '../../messages/en/grid.ts'
import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { sending } from '../../ui/form.ts'
import styles from './details.module.css'
import { useGrid } from './grid-view.ts'
import { usePartnerNames } from './partners.tsx'

/** Which partner leads. */
export const LeadField = ({ activity }: { activity: Activity }) => {
  const { plan } = useGrid().live
  const names = usePartnerNames()
  const { lead } = activity
  return (
    <SelectField
      label={words.lead}
      value={lead !== undefined && names.has(lead) ? lead : ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        plan.act((doc) => setFields(doc, activities, activity.id, { lead: value || undefined }))
      }}
    >
      <option value="">{words.noLead}</option>
      {[...names.values()].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Which partners take part besides the lead; who is not at the table yet is added by name. */
export const SupportingField = ({ activity }: { activity: Activity }) => {
  const { plan } = useGrid().live
  const others = [...usePartnerNames().values()].filter(({ id }) => id !== activity.lead)
  return (
    <fieldset className={styles.group}>
      <legend>{words.supporting}</legend>
      {others.length === 0 && <p className={styles.hint}>{words.noPartners}</p>}
      {others.map(({ id, name, code }) => (
        <label key={id} className={styles.check}>
          <input
            type="checkbox"
            checked={activity.supporting.includes(id)}
            onChange={(event) => {
              const { checked } = event.currentTarget
              plan.act((doc) =>
                setMember(doc, activities, activity.id, 'supporting', { member: id, is: checked }),
              )
            }}
          />
          <span dir="auto">
            {name} <span className={styles.hint}>{code}</span>
          </span>
        </label>
      ))}
      <NewPartner activity={activity} />
    </fieldset>
  )
}

const NewPartner = ({ activity }: { activity: Activity }) => {
  const { plan } = useGrid().live
  const names = usePartnerNames()
  const [name, setName] = useState('')
  const add = () => {
    const wanted = name.trim()
    if (wanted === '') return
    const known = [...names.values()].find((one) => one.name.toLowerCase() === wanted.toLowerCase())
    plan.act((doc) =>
      setMember(doc, activities, activity.id, 'supporting', {
        member: known?.id ?? addPartner(doc, { name: wanted }),
        is: true,
      }),
    )
    setName('')
  }
  return (
    <form className={styles.newPartner} onSubmit={sending(add)}>
      <TextField
        label={words.newPartner}
        most={MAX_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{words.addPartner}</Button>
    </form>
  )
}
