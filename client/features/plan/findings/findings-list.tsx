import { type Finding, RULES } from '../../../../shared/model/findings.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { Asides } from '../../../parts/findings/asides.tsx'
import { Group } from '../../../parts/findings/group.tsx'
import { NextSteps, useNextSteps } from '../../../parts/next-steps.tsx'
import { useGrid } from '../grid-view.ts'
import { Actions, type Go } from './actions.tsx'
import styles from './list.module.css'
import { Known } from './known.tsx'
import { sayFinding } from './say.ts'
import { isMissing, useFindings } from './use-findings.ts'

/** What is missing, what was set aside, and what is known. */
export const FindingsList = ({ go }: { go: Go }) => {
  const { live } = useGrid()
  const { listed, aside } = useFindings()
  const late = useNextSteps().filter(({ isOverdue }) => isOverdue).length
  const say = (finding: Finding) => sayFinding(live, finding)
  return (
    <div className={styles.all}>
      <p className={styles.summary}>{words.summary(listed.filter(isMissing).length + late)}</p>
      <p className={styles.why}>{words.meaning}</p>
      {RULES.map((rule) => (
        <Group
          key={rule}
          document={live.plan}
          rule={rule}
          name={words.groups[rule]}
          heading="h3"
          why={<p className={styles.why}>{words.why[rule]}</p>}
          listed={listed}
          aside={aside}
          tell={(finding) => ({ says: say(finding), actions: <Actions finding={finding} go={go} /> })}
        />
      ))}
      <NextSteps />
      <Asides document={live.plan} all={aside} name={({ rule }) => words.groups[rule]} say={say} />
      <Known />
    </div>
  )
}
