import { useState } from 'react'
import type * as Y from 'yjs'

import { addPartner } from '../../shared/model/partners.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { useLive } from '../live/use-live.ts'
import { usePartners } from '../live/use-plan.ts'
import { parts as words } from '../messages/en/parts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { CheckField, ChoiceField } from '../ui/choice-field.tsx'
import { sending } from '../ui/form.ts'
import styles from './partner-fields.module.css'

type OneProps = {
  label: string
  value: string | undefined
  /** The words for none of them. */
  nothing: string
  onChange: (partner: string | undefined) => void
}

/** All partners; one who was chosen and is gone is shown as such until another answer is. */
export const usePartnerChoices = (chosen: string | undefined): readonly { id: string; name: string }[] => {
  const partners = usePartners()
  const isGone = chosen !== undefined && partners.every(({ id }) => id !== chosen)
  return isGone ? [...partners, { id: chosen, name: words.gonePartner }] : partners
}

/** One of the partners, or none. */
export const PartnerField = ({ value, ...field }: OneProps) => (
  <ChoiceField {...field} value={value} choices={usePartnerChoices(value)} />
)

type SeveralProps = {
  label: string
  chosen: readonly string[]
  /** Who is not asked for here. */
  but: string | undefined
  /** The intent that takes a partner in, or out. */
  choose: (doc: Y.Doc, partner: string, isIn: boolean) => void
}

/** Several of the partners; who is not at the table yet is added by name. */
export const PartnersField = ({ label, chosen, but, choose }: SeveralProps) => {
  const { plan } = useLive()
  const partners = usePartners()
  const others = partners.filter(({ id }) => id !== but)
  const add = (name: string) => {
    const known = partners.find((one) => one.name.toLowerCase() === name.toLowerCase())
    plan.act((doc) => choose(doc, known?.id ?? addPartner(doc, { name }), true))
  }
  return (
    <fieldset className={styles.partners}>
      <legend>{label}</legend>
      {others.length === 0 && <p className={styles.hint}>{words.noPartners}</p>}
      {others.map(({ id, name, code }) => (
        <CheckField
          key={id}
          label={
            <span dir="auto">
              {name} <span className={styles.hint}>{code}</span>
            </span>
          }
          isOn={chosen.includes(id)}
          onChange={(isIn) => plan.act((doc) => choose(doc, id, isIn))}
        />
      ))}
      <NewPartner onAdd={add} />
    </fieldset>
  )
}

const NewPartner = ({ onAdd }: { onAdd: (name: string) => void }) => {
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className={styles.add} onSubmit={sending(add)}>
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
