import { useEffect, useState } from 'react'

import type { Deletion } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { bringBack, deletionPath } from '../live/deletion.ts'
import { Polled } from '../live/polled.ts'
import { sentenceOf } from '../live/sentence.ts'
import { useInitiative, useStore } from '../live/use-live.ts'
import { useKept } from '../live/use-saved.ts'
import { momentSaid } from '../live/when.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import styles from './page.module.css'

const READ_EVERY = 5 // seconds

type Props = { reason: string; changes: number; purged: () => void }

/**
 * Until when a deleted initiative can be brought back, and for facilitators the way to do it. Once it is back the
 * page opens again by itself; `purged` is called when it never will be. `reason`: what to say if nobody can be asked.
 */
export const BringBack = ({ reason, changes, purged }: Props) => {
  const { id } = useInitiative()
  const [polled] = useState(() => new Polled<Deletion>(deletionPath(id), READ_EVERY))
  const { value, error } = useStore(polled)
  const isBack = value?.deletedAt === null
  const isPurged = error instanceof AppError && error.code === 'no-initiative'
  // what is written down nowhere would be lost by loading the page anew
  const kept = useKept()
  const isSafe = changes === 0 || kept === 'kept'
  useEffect(() => {
    if (isPurged) purged()
    if (isBack && isSafe) location.reload()
  }, [isPurged, purged, isBack, isSafe])
  if (isBack && !isSafe)
    return (
      <>
        <p role="alert">{app.ended.isBack}</p>
        <Button onPress={() => location.reload()}>{app.ended.open}</Button>
      </>
    )
  if (!value?.until) return <p role="alert">{error === undefined ? '' : reason}</p>
  const until = momentSaid(value.until)
  if (value.role !== 'facilitator') return <p role="alert">{app.ended.backUntil(until)}</p>
  return (
    <>
      <p role="alert">{app.ended.yoursUntil(until)}</p>
      <BringBackButton initiative={id} done={polled.refresh} />
    </>
  )
}

const BringBackButton = ({ initiative, done }: { initiative: string; done: () => Promise<void> }) => {
  const [{ isBusy, wrong }, setState] = useState<{ isBusy: boolean; wrong?: string }>({ isBusy: false })
  const run = async () => {
    setState({ isBusy: true })
    try {
      await bringBack(initiative)
      await done()
    } catch (error) {
      setState({ isBusy: false, wrong: sentenceOf(error) })
    }
  }
  return (
    <>
      <Button look="primary" isDisabled={isBusy} onPress={() => void run()}>
        {isBusy ? app.ended.bringing : app.ended.bringBack}
      </Button>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}
