import type { Editor } from '@tiptap/core'
import { ExternalLink, X } from 'lucide-react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'

import { isLinkAddress } from '../../../shared/link-address.ts'
import { agenda as words } from '../../messages/en/agenda.ts'
import { tooLong } from '../../messages/en/room.ts'
import { ui } from '../../messages/en/ui.ts'
import { Button } from '../../ui/button.tsx'
import { linkAddress } from './typed-address.ts'
import styles from './tools.module.css'

/** Letters of a link's address. */
const MAX_ADDRESS = 2000

/** Makes the chosen words a link, or changes, opens or takes away the link at the caret. */
export const LinkForm = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const wrong = useId()
  const [before] = useState<unknown>(() => editor.getAttributes('link').href)
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ''
    const isLong = typed.length > MAX_ADDRESS
    const href = isLong ? undefined : linkAddress(typed)
    if (href === undefined) return setProblem(isLong ? tooLong(typed.length, MAX_ADDRESS) : words.linkWrong)
    setLink(editor, href)
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form className={styles.link} onSubmit={submit} noValidate>
      <input
        className={styles.address}
        type="text"
        inputMode="url"
        autoComplete="off"
        dir="ltr"
        defaultValue={typeof before === 'string' ? before : ''}
        placeholder={words.linkHint}
        aria-label={words.linkField}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && wrong}
        ref={field}
      />
      <Button type="submit" look="primary">
        {words.linkSave}
      </Button>
      {before !== undefined && <Button onPress={remove}>{words.linkRemove}</Button>}
      {isLinkAddress(before) && <OpenLink address={before} />}
      <Button look="icon" aria-label={ui.close} onPress={onDone}>
        <X />
      </Button>
      {problem && (
        <p id={wrong} className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}

const OpenLink = ({ address }: { address: string }) => (
  <a
    className={styles.open}
    href={address}
    target="_blank"
    rel="noopener noreferrer"
    aria-label={words.linkOpen}
    title={words.linkOpen}
  >
    <ExternalLink />
  </a>
)

const setLink = (editor: Editor, href: string): void => {
  const chain = editor.chain().focus()
  const { empty } = editor.state.selection
  if (empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.extendMarkRange('link').setLink({ href }).run()
}
