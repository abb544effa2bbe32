import { useRef } from 'react'
import { flushSync } from 'react-dom'

import type { Aside } from '../../../shared/model/set-aside.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useLive } from '../../live/use-live.ts'
import { aside as words } from '../../messages/en/aside.ts'
import { spoken } from '../../messages/theirs.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import { AsideForm } from './aside-form.tsx'
import { type Draft, setDraft } from './drafts.ts'
import styles from './findings.module.css'
import type { Found, Told } from './found.ts'

/** Without `told` it is shown only for the words that one is writing. `aside`: what somebody else wrote meanwhile. */
type ItemProps = {
  document: LiveDocument
  finding: Found
  draft: Draft | undefined
  told: Told | undefined
  aside: Aside | undefined
}

/** One finding, with the way to its place, and to set it aside. */
export const Item = ({ document, finding, draft, told, aside }: ItemProps) => {
  const live = useLive()
  const item = useRef<HTMLLIElement>(null)
  const says = told?.says ?? draft?.says ?? ''
  const open = () => {
    flushSync(() => setDraft(live, { finding, says, words: draft?.words ?? '', isOpen: true }))
    item.current?.querySelector('input')?.focus()
  }
  const close = () => {
    item.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    if (draft) setDraft(live, { ...draft, isOpen: false })
  }
  return (
    <li ref={item} className={styles.item} data-item={`findings/${finding.id}`} {...told?.heard}>
      <p className={styles.says}>
        <Said>{says}</Said>
      </p>
      {told?.under}
      {!told && (
        <output className={styles.meanwhile}>
          <Said>{aside ? words.meanwhile(aside.by, aside.reason) : words.noMore}</Said>
        </output>
      )}
      <div className={styles.buttons}>
        {told?.actions}
        <Button
          look="quiet"
          aria-label={words.setAsideOf(spoken(says))}
          aria-expanded={draft?.isOpen === true}
          onPress={() => (draft?.isOpen ? close() : open())}
        >
          {words.setAside}
        </Button>
      </div>
      {draft?.isOpen && <AsideForm document={document} draft={draft} onClose={close} />}
    </li>
  )
}
