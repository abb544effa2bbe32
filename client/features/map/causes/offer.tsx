import { putCause } from '../../../../shared/model/agenda-causes.ts'
import { causeAddress } from '../../../../shared/model/cause-links.ts'
import { setOffered } from '../../../../shared/model/causes.ts'
import type { Cause } from '../../../../shared/model/kind-causes.ts'
import { plainName } from '../../../../shared/names.ts'
import { useInitiative, useLive } from '../../../live/use-live.ts'
import { useActors } from '../../../live/use-map.ts'
import { causes as words } from '../../../messages/en/causes.ts'
import { listSaid } from '../../../messages/locale.ts'
import { spoken } from '../../../messages/theirs.ts'
import { inOneLine, useInAgenda } from '../../../parts/cause-in-agenda.ts'
import { PlaceLink } from '../../../parts/place-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Said } from '../../../ui/said.tsx'
import { toast } from '../../../ui/toast.tsx'
import styles from './causes.module.css'

/** Puts it in the agenda, in the section that says what is wrong; or says where it stands there. */
export const Offer = ({ cause, name }: { cause: Cause; name: string }) => {
  const live = useLive()
  const { id } = useInitiative()
  const { at, problem } = useInAgenda(cause)
  const now = inOneLine(cause.text)
  const named = useNamedIn(now)
  if (at)
    return (
      <p className={styles.isIn}>
        <Said>{words.isIn(at.name)}</Said> <PlaceLink page="agenda">{words.open}</PlaceLink>
      </p>
    )
  if (!problem || now === '') return null
  const put = () => {
    const given = { words: now, href: causeAddress(location.origin, id, cause.id) }
    const step = live.plan.step((doc) => putCause(doc, problem.id, given))
    live.map.act((doc) => setOffered(doc, cause.id, now))
    toast(words.put(problem.name), step)
  }
  return (
    <div className={styles.offer}>
      {named.length > 0 && (
        <p className={styles.hint}>
          <Said>{words.names(listSaid(named))}</Said>
        </p>
      )}
      <Button aria-label={words.more(spoken(words.offer(problem.name)), name)} onPress={put}>
        <Said>{words.offer(problem.name)}</Said>
      </Button>
    </div>
  )
}

/** Who on the map is named in some words. */
const useNamedIn = (text: string): string[] => {
  const plain = plainName(text)
  return useActors()
    .map(({ name }) => name.trim())
    .filter((name) => name.length > 1 && plain.includes(plainName(name)))
}
