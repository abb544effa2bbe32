import type { Finding } from '../../../../shared/model/findings.ts'
import { takeBack } from '../../../../shared/model/set-aside.ts'
import type { Live } from '../../../live/live.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { spoken } from '../../../messages/theirs.ts'
import { momentShort } from '../../../messages/when-short.ts'
import { Button } from '../../../ui/button.tsx'
import { Said } from '../../../ui/said.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useGrid } from '../grid-view.ts'
import styles from './findings.module.css'
import { sayFinding } from './say.ts'
import type { SetAside } from './use-findings.ts'

/** What was set aside and would else be listed, with why and by whom; nothing while there is none. */
export const Asides = ({ all }: { all: readonly SetAside[] }) => {
  const { live } = useGrid()
  if (all.length === 0) return null
  return (
    <details className={styles.asides}>
      <summary>{words.asides(all.length)}</summary>
      <ul className={styles.list}>
        {all.map(({ finding, aside: { reason, by, at } }) => (
          <li key={finding.id} className={styles.item} data-item={`findings/${finding.id}`}>
            <p className={styles.says}>
              <small>{words.groups[finding.rule]}</small> <Said>{sayFinding(live, finding)}</Said>
            </p>
            <blockquote className={styles.reason} dir="auto">
              {reason}
            </blockquote>
            <p className={styles.why}>
              <Said>{words.asideBy(by, at === undefined ? '' : momentShort(at))}</Said>
            </p>
            <div className={styles.buttons}>
              <Button
                aria-label={words.takeBackOf(spoken(sayFinding(live, finding)))}
                onPress={() => listAgain(live, finding)}
              >
                {words.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

const listAgain = (live: Live, finding: Finding): void =>
  void toast(
    words.isBack(sayFinding(live, finding)),
    live.plan.step((doc) => takeBack(doc, finding.id)),
  )
