import { type ReactNode, useId, useState } from 'react'

import type { LiveDocument } from '../../live/live-document.ts'
import { aside as words } from '../../messages/en/aside.ts'
import { numberSaid } from '../../messages/locale.ts'
import { Button } from '../../ui/button.tsx'
import { useDrafts } from './drafts.ts'
import styles from './findings.module.css'
import type { Found, Told } from './found.ts'
import { Item } from './item.tsx'
import type { SetAside } from './use-listed.ts'

const FIRST = 6

type GroupProps<F extends Found> = {
  document: LiveDocument
  rule: F['rule']
  name: string
  heading: 'h3' | 'h4' | 'h5'
  /** So many are shown at first. */
  first?: number
  /** Why it is listed. */
  why: ReactNode
  listed: readonly F[]
  aside: readonly SetAside<F>[]
  tell: (finding: F) => Told
}

/** What one rule has found, and why it is listed; nothing where there is nothing. */
export const Group = <F extends Found>(props: GroupProps<F>) => {
  const { document, rule, name, heading: Heading, why, listed, aside, tell, first = FIRST } = props
  const id = useId()
  const drafts = useDrafts()
  const [showsAll, showAll] = useState(false)
  const own = listed.filter((one) => one.rule === rule)
  const shown = own.filter((one, at) => showsAll || at < first || drafts[one.id]?.isOpen)
  // what is not listed any more stays for the words that one is writing
  const gone = Object.values(drafts).filter(
    ({ finding, isOpen, words: reason }) =>
      finding.rule === rule && isOpen && reason.trim() !== '' && own.every((one) => one.id !== finding.id),
  )
  if (shown.length + gone.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Heading id={id} className={styles.name}>
        {name} <span className={styles.count}>{numberSaid(own.length)}</span>
      </Heading>
      {why}
      <ul className={styles.list}>
        {/* one list: who writes about something goes on doing so when it is not listed any more */}
        {[
          ...shown.map((finding) => ({ finding, draft: drafts[finding.id], told: tell(finding) })),
          ...gone.map((draft) => ({ finding: draft.finding, draft, told: undefined })),
        ].map((one) => (
          <Item
            key={one.finding.id}
            document={document}
            {...one}
            aside={aside.find(({ finding }) => finding.id === one.finding.id)?.aside}
          />
        ))}
      </ul>
      {shown.length < own.length && (
        <Button look="quiet" onPress={() => showAll(true)}>
          {words.showAll(own.length)}
        </Button>
      )}
    </section>
  )
}
