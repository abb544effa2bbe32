import { takeBack } from '../../../shared/model/set-aside.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { aside as words } from '../../messages/en/aside.ts'
import { spoken } from '../../messages/theirs.ts'
import { momentShort } from '../../messages/when-short.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import folded from '../../ui/summary.module.css'
import { toast } from '../../ui/toast.tsx'
import styles from './findings.module.css'
import type { Found } from './found.ts'
import type { SetAside } from './use-listed.ts'

type AsidesProps<F extends Found> = {
  document: LiveDocument
  all: readonly SetAside<F>[]
  /** The title of a finding's group, and itself in a sentence. */
  name: (finding: F) => string
  say: (finding: F) => string
}

/** What was set aside and would else be listed, with why and by whom; nothing while there is none. */
export const Asides = <F extends Found>({ document, all, name, say }: AsidesProps<F>) => {
  if (all.length === 0) return null
  return (
    <details className={styles.asides}>
      <summary className={folded.summary}>{words.all(all.length)}</summary>
      <ul className={styles.list}>
        {all.map(({ finding, aside: { reason, by, at } }) => (
          <li key={finding.id} className={styles.item} data-item={`findings/${finding.id}`}>
            <p className={styles.says}>
              <small>{name(finding)}</small> <Said>{say(finding)}</Said>
            </p>
            <blockquote className={styles.reason} dir="auto">
              {reason}
            </blockquote>
            <p className={styles.why}>
              <Said>{words.by(by, at === undefined ? '' : momentShort(at))}</Said>
            </p>
            <div className={styles.buttons}>
              <Button
                aria-label={words.takeBackOf(spoken(say(finding)))}
                onPress={() => listAgain(document, finding, say(finding))}
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

const listAgain = (document: LiveDocument, { id }: Found, says: string): void =>
  void toast(
    words.isBack(says),
    document.step((doc) => takeBack(doc, id)),
  )
