import { useRef } from 'react'
import { flushSync } from 'react-dom'

import type { Finding } from '../../../../shared/model/findings.ts'
import type { Aside } from '../../../../shared/model/set-aside.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { spoken } from '../../../messages/theirs.ts'
import { Button } from '../../../ui/button.tsx'
import { Said } from '../../../ui/said.tsx'
import { useGrid } from '../grid-view.ts'
import { AsideForm } from './aside-form.tsx'
import { type Draft, setDraft } from './drafts.ts'
import styles from './findings.module.css'
import { sayFinding } from './say.ts'
import { showCard } from '../show.ts'
import { showFinding } from './show.ts'

/** `go`: does what leaves the list for the grid. */
export type Go = (act: () => void) => void

/** `isGone`: it is shown only for the words that one is writing. `aside`: what somebody else wrote meanwhile. */
type ItemProps = { finding: Finding; draft: Draft | undefined; isGone: boolean; aside?: Aside; go: Go }

/** One finding, with the way to its place, and to set it aside. */
export const Item = ({ finding, draft, isGone, aside, go }: ItemProps) => {
  const grid = useGrid()
  const { live } = grid
  const item = useRef<HTMLLIElement>(null)
  const says = isGone && draft ? draft.says : sayFinding(live, finding)
  const aloud = spoken(says)
  const open = () => {
    flushSync(() => setDraft(live, { finding, says, words: draft?.words ?? '', isOpen: true }))
    item.current?.querySelector('input')?.focus()
  }
  const close = () => {
    item.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    if (draft) setDraft(live, { ...draft, isOpen: false })
  }
  return (
    <li ref={item} className={styles.item} data-item={`findings/${finding.id}`}>
      <p className={styles.says}>
        <Said>{says}</Said>
      </p>
      {isGone && (
        <output className={styles.meanwhile}>
          <Said>{aside ? words.asideMeanwhile(aside.by, aside.reason) : words.noMore}</Said>
        </output>
      )}
      <div className={styles.buttons}>
        {!isGone && (
          <Button aria-label={words.showOf(aloud)} onPress={() => go(() => showFinding(grid, finding))}>
            {words.show}
          </Button>
        )}
        {!isGone && finding.rule === 'alike' && (
          <Button
            aria-label={words.showOtherOf(aloud)}
            onPress={() => go(() => showCard(grid, finding.other))}
          >
            {words.showOther}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={words.setAsideOf(aloud)}
          aria-expanded={draft?.isOpen === true}
          onPress={() => (draft?.isOpen ? close() : open())}
        >
          {words.setAside}
        </Button>
      </div>
      {draft?.isOpen && <AsideForm draft={draft} onClose={close} />}
    </li>
  )
}
