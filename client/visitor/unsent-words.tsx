/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'

import { visitor as words } from '../messages/en/visitor.ts'
import button from './button.module.css'
import form from './form.module.css'
import page from './page.module.css'
import { unsentAnswers } from './unsent-answers.ts'

/** What is not sent, where it can be no longer, or not now: to read, and to take along. Nothing if all was sent. */
export const UnsentWords = ({ initiative }: { initiative: string }) => {
  const [text] = useState(() => unsentAnswers(initiative).join('\n\n'))
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  if (text === '') return null
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.unsent.copied)
    } catch {
      // on plain http browsers have no clipboard for pages, but for what is selected
      setSaid(document.execCommand('copy') ? words.unsent.copied : words.unsent.selected)
    }
  }
  return (
    <section class={page.titled} aria-labelledby="unsent">
      <h2 class={form.label} id="unsent">
        {words.unsent.title}
      </h2>
      <p class={form.hint}>{words.unsent.here}</p>
      <textarea
        ref={field}
        class={form.input}
        readOnly
        dir="auto"
        rows={Math.min(12, text.split('\n').length)}
        aria-labelledby="unsent"
        value={text}
      />
      <button type="button" class={button.secondary} onClick={() => void copy()}>
        {words.unsent.copy}
      </button>
      <output class={form.hint}>{said}</output>
    </section>
  )
}
