import { useId, useState } from 'react'

import type { Finding, Rule } from '../../../../shared/model/findings.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { numberSaid } from '../../../messages/locale.ts'
import { Button } from '../../../ui/button.tsx'
import type { Draft } from './drafts.ts'
import styles from './findings.module.css'
import { type Go, Item } from './item.tsx'
import type { SetAside } from './use-findings.ts'

const FIRST = 6

type GroupProps = {
  rule: Rule
  listed: readonly Finding[]
  aside: readonly SetAside[]
  drafts: Readonly<Record<string, Draft>>
  go: Go
}

/** What one rule has found, and why it is listed; nothing where there is nothing. */
export const Group = ({ rule, listed, aside, drafts, go }: GroupProps) => {
  const name = useId()
  const [showsAll, showAll] = useState(false)
  const own = listed.filter((one) => one.rule === rule)
  const written = Object.values(drafts).filter(
    ({ finding, isOpen, words: reason }) => finding.rule === rule && isOpen && reason.trim() !== '',
  )
  const shown = own.filter((one, at) => showsAll || at < FIRST || drafts[one.id]?.isOpen)
  const gone = written.filter(({ finding }) => own.every(({ id }) => id !== finding.id))
  if (shown.length + gone.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={name}>
      <h3 id={name} className={styles.name}>
        {words.groups[rule]} <span className={styles.count}>{numberSaid(own.length)}</span>
      </h3>
      <p className={styles.why}>{words.why[rule]}</p>
      <ul className={styles.list}>
        {[...shown, ...gone.map(({ finding }) => finding)].map((finding) => (
          <Item
            key={finding.id}
            finding={finding}
            draft={drafts[finding.id]}
            isGone={!own.includes(finding)}
            aside={aside.find((one) => one.finding.id === finding.id)?.aside}
            go={go}
          />
        ))}
      </ul>
      {shown.length < own.length && (
        <Button look="quiet" onPress={() => showAll(true)}>
          {words.all(own.length)}
        </Button>
      )}
    </section>
  )
}
