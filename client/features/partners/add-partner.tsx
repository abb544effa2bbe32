import { Plus } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'

import { addPartner, addPartners } from '../../../shared/model/partners.ts'
import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { parts } from '../../messages/en/parts.ts'
import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './partners-page.module.css'

/** The line that adds a partner, and is ready for the next one. Several lines that are pasted can all be added. */
export const AddPartner = () => {
  const { plan } = useLive()
  const wrong = useId()
  const field = useRef<HTMLInputElement>(null)
  const [length, setLength] = useState(0)
  const isLong = length > MAX_NAME
  const { onPaste, question } = usePastedLines({
    most: MAX_NAME,
    onMake: (names) => {
      toast(
        words.addedSeveral(names.length),
        plan.step((doc) => addPartners(doc, names)),
      )
      field.current?.focus()
    },
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!field.current) return
    const name = field.current.value.trim()
    if (name !== '' && name.length <= MAX_NAME) {
      plan.act((doc) => addPartner(doc, { name }))
      announce(words.added(name))
      field.current.value = ''
    }
    field.current.focus()
  }
  return (
    <>
      <form className={styles.add} onSubmit={add}>
        <input
          ref={field}
          className={styles.addField}
          dir="auto"
          autoComplete="off"
          aria-label={words.addField}
          aria-invalid={isLong}
          aria-describedby={isLong ? wrong : undefined}
          placeholder={words.addField}
          onPaste={onPaste}
          onInput={(event) => setLength(event.currentTarget.value.trim().length)}
        />
        <Button type="submit" look="primary" aria-label={words.add}>
          <Plus />
          {words.addButton}
        </Button>
      </form>
      {isLong && (
        <p id={wrong} className={styles.wrong} role="alert">
          {parts.tooLong(length, MAX_NAME)}
        </p>
      )}
      {question}
    </>
  )
}
