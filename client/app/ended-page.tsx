import { useState } from 'react'

import type { AppError } from '../../shared/errors.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { usePlanAbout } from '../live/use-plan.ts'
import { useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Mark } from '../ui/mark.tsx'
import styles from './page.module.css'
import { downloadWords } from './words-file.ts'

type Props = { code: string; reason: string; changes: number }

/** The same for an initiative that did not open at all, from what this device kept of it. */
export const KeptPage = ({ error }: { error: AppError }) => {
  const saved = useSaved()
  const changes = 'changes' in saved ? saved.changes : 0
  return <EndedPage code={error.code} reason={error.message} changes={changes} />
}

/** Why the initiative is not open any more, what to do, and a way to take along what was not sent. */
export const EndedPage = ({ code, reason, changes }: Props) => {
  const live = useLive()
  const { title } = useInitiative()
  const { title: kept } = usePlanAbout()
  return (
    <main className={styles.page}>
      <Mark />
      <p dir="auto">{title || kept}</p>
      <h1 className={styles.title} tabIndex={-1} ref={focusOnce}>
        {titleFor(code)}
      </h1>
      <p role="alert">{reason}</p>
      {changes > 0 && (
        <>
          <p className={styles.note}>{app.ended.unsent(changes)}</p>
          <div className={styles.actions}>
            <Button look="primary" onPress={() => downloadWords(live, 'txt')}>
              {app.ended.takeAlong}
            </Button>
            <Button onPress={() => downloadWords(live, 'json')}>{app.ended.takeJson}</Button>
          </div>
        </>
      )}
      <div className={styles.actions}>
        <Button onPress={() => location.reload()}>{app.ended.again}</Button>
        <ForgetButton />
      </div>
      <a href="/">{app.ended.home}</a>
    </main>
  )
}

const ForgetButton = () => {
  const live = useLive()
  const [isForgotten, setForgotten] = useState(false)
  if (isForgotten) return <output>{app.ended.forgotten}</output>
  return (
    <Button look="quiet" onPress={() => void live.forget().then(() => setForgotten(true))}>
      {app.ended.forget}
    </Button>
  )
}

const titleFor = (code: string): string => {
  if (code === 'initiative-deleted') return app.ended.deleted
  return code === 'bad-frame' ? app.ended.broken : app.ended.title
}
