import { replaceCause } from '../../shared/model/agenda-causes.ts'
import { causeAddress } from '../../shared/model/cause-links.ts'
import { setOffered } from '../../shared/model/causes.ts'
import type { Cause } from '../../shared/model/kind-causes.ts'
import { useInitiative, useList, useLive } from '../live/use-live.ts'
import { causes as words } from '../messages/en/causes.ts'
import { Button } from '../ui/button.tsx'
import { Said } from '../ui/said.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './cause-differs.module.css'
import { inOneLine, useInAgenda } from './cause-in-agenda.ts'

/** The agenda never changes by itself: where the map says it otherwise by now, that is offered. */
export const CauseDiffers = ({ cause, section }: { cause: Cause; section?: string }) => {
  const live = useLive()
  const { id } = useInitiative()
  const { at, differs } = useInAgenda(cause)
  if (!at || !differs || (section !== undefined && at.section !== section)) return null
  const now = inOneLine(cause.text)
  const keep = () => live.map.act((doc) => setOffered(doc, cause.id, now))
  const renew = () => {
    const given = { words: now, href: causeAddress(location.origin, id, cause.id) }
    const step = live.plan.step((doc) => replaceCause(doc, at.section, cause.id, given))
    keep()
    toast(words.taken, step)
  }
  return (
    <div className={styles.differs}>
      <p>{words.differs}</p>
      <p>
        <Said>{words.mapSays(now)}</Said>
      </p>
      {section === undefined && (
        <p>
          <Said>{words.agendaSays(at.words)}</Said>
        </p>
      )}
      <div>
        <Button onPress={renew}>{words.renew}</Button>
        <Button
          look="quiet"
          onPress={() => {
            keep()
            toast(words.left)
          }}
        >
          {words.leave}
        </Button>
      </div>
    </div>
  )
}

/** What differs in one section. */
export const CausesDiffer = ({ section }: { section: string }) => {
  const all = useList(useLive().causes)
  return all.map((cause) => <CauseDiffers key={cause.id} cause={cause} section={section} />)
}
