import { Plus } from 'lucide-react'
import { type FormEvent, useRef } from 'react'

import { addPartner } from '../../../shared/model/partners.ts'
import { useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './partners-page.module.css'

/** The line that adds a partner, and is ready for the next one. */
export const AddPartner = () => {
  const { plan } = useLive()
  const field = useRef<HTMLInputElement>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!field.current) return
    const name = field.current.value.trim()
    if (name !== '') {
      plan.act((doc) => addPartner(doc, { name }))
      announce(words.added(name))
      field.current.value = ''
    }
    field.current.focus()
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        ref={field}
        className={styles.addField}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        aria-label={words.addField}
        placeholder={words.addField}
      />
      <Button type="submit" look="primary" aria-label={words.add}>
        <Plus />
        {words.addButton}
      </Button>
    </form>
  )
}
