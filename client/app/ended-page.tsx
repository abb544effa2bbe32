import { useEffect, useState } from 'react'

import type { AppError } from '../../shared/words/errors.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { usePlanAbout } from '../live/use-plan.ts'
import { useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { deleted } from '../messages/en/deleted.ts'
import { Button } from '../ui/button.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Mark } from '../ui/mark.tsx'
import { BringBack } from './bring-back.tsx'
import styles from './page.module.css'
import { UnsentWords, useHasUnsent } from './unsent-words.tsx'

type Props = { code: string; reason: string; changes: number; comeBack: () => void }

const reload = () => location.reload()

/** The same for an initiative that did not open at all, from what this device kept of it. */
export const KeptPage = ({ error }: { error: AppError }) => {
  const { plan, map } = useLive()
  // drawn again when they change; before the server was asked the state itself has no number yet
  useSaved()
  const changes = plan.saved.changes + map.saved.changes
  const [isOpened, setOpened] = useState(false)
  // what is taken along or removed before it was read would be nothing, or unseen
  useEffect(() => {
    void Promise.all([plan.kept.opened, map.kept.opened]).then(() => setOpened(true))
  }, [plan, map])
  if (!isOpened) return null
  return <EndedPage code={error.code} reason={error.message} changes={changes} comeBack={reload} />
}

/**
 * Why the initiative is not open any more, what to do, and a way to take along what was not sent. `comeBack` is called
 * when a deleted one was brought back.
 */
export const EndedPage = (given: Props) => {
  const { title } = useInitiative()
  const { title: kept } = usePlanAbout()
  // while it is deleted one hears when it comes back, or that it is gone
  const [isPurged, setPurged] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const code = isPurged ? 'no-initiative' : given.code
  const { changes } = given
  const isUnsent = useHasUnsent() || changes > 0
  return (
    <main className={styles.page}>
      <Mark />
      <div className={styles.head}>
        <p className={styles.which}>
          <bdi>{title || kept}</bdi>
        </p>
        <h1 className={styles.title} tabIndex={-1} ref={focusOnce}>
          {titleFor(code)}
        </h1>
      </div>
      {code === 'initiative-deleted' ? (
        <BringBack
          reason={given.reason}
          comeBack={isForgotten ? reload : given.comeBack}
          purged={() => setPurged(true)}
        />
      ) : (
        <p role="alert">
          {code === 'no-initiative' ? `${deleted.goneBody} ${deleted.askForFile}` : given.reason}
        </p>
      )}
      {isUnsent && !isForgotten && <Unsent code={code} changes={changes} taken={() => setTaken(true)} />}
      <div className={styles.actions}>
        {!GONE.includes(code) && <Button onPress={() => location.reload()}>{app.ended.again}</Button>}
        {isForgotten ? (
          <output>{deleted.forgotten}</output>
        ) : (
          <ForgetButton
            isAtStake={isUnsent && !isTaken}
            changes={changes}
            forgotten={() => setForgotten(true)}
          />
        )}
      </div>
      <a href="/">{app.ended.home}</a>
    </main>
  )
}

/** Trying again does not help: the one says by itself when it is back, the other never is. */
const GONE = ['initiative-deleted', 'no-initiative']

const titleFor = (code: string): string => {
  if (code === 'initiative-deleted') return deleted.title
  if (code === 'no-initiative') return deleted.gone
  return code === 'bad-frame' ? app.ended.broken : app.ended.title
}

/** What did not reach the others. */
const Unsent = ({ code, changes, taken }: { code: string; changes: number; taken: () => void }) => (
  <>
    <p className={styles.note}>
      {changes === 0
        ? app.ended.unsentHeld
        : code === 'initiative-deleted'
          ? app.ended.unsentDeleted(changes)
          : app.ended.unsent(changes)}
    </p>
    <UnsentWords taken={taken} />
  </>
)

type Forget = { isAtStake: boolean; changes: number; forgotten: () => void }

/** Takes the copy off this device. `isAtStake`: whether something is lost by that, which is asked about first. */
const ForgetButton = ({ isAtStake, changes, forgotten }: Forget) => {
  const live = useLive()
  const [isAsked, setAsked] = useState(false)
  const forget = async () => {
    await live.forget()
    forgotten()
  }
  if (!isAsked || !isAtStake)
    return (
      <Button look="quiet" onPress={() => (isAtStake ? setAsked(true) : void forget())}>
        {app.ended.forget}
      </Button>
    )
  return (
    <div className={styles.asked}>
      <p role="alert">{changes > 0 ? app.ended.forgetUnsent(changes) : app.ended.forgetHeld}</p>
      <div className={styles.actions}>
        <Button onPress={() => setAsked(false)}>{app.ended.forgetNot}</Button>
        <Button look="danger" onPress={() => void forget()}>
          {app.ended.forgetAnyway}
        </Button>
      </div>
    </div>
  )
}
