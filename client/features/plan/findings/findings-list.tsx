import { RULES } from '../../../../shared/model/findings.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { Asides } from './asides.tsx'
import { useDrafts } from './drafts.ts'
import styles from './findings.module.css'
import { Group } from './group.tsx'
import type { Go } from './item.tsx'
import { Known } from './known.tsx'
import { isMissing, useFindings } from './use-findings.ts'

/** What is missing, what was set aside, and what is known. */
export const FindingsList = ({ go }: { go: Go }) => {
  const { listed, aside } = useFindings()
  const drafts = useDrafts()
  return (
    <div className={styles.all}>
      <p className={styles.summary}>{words.summary(listed.filter(isMissing).length)}</p>
      <p className={styles.why}>{words.meaning}</p>
      {RULES.map((rule) => (
        <Group key={rule} rule={rule} listed={listed} aside={aside} drafts={drafts} go={go} />
      ))}
      <Asides all={aside} />
      <Known />
    </div>
  )
}
