import { useEffect, useState } from 'react'

import { AppError } from '../../shared/words/errors.ts'
import { ask } from '../net/http.ts'
import { watch } from '../net/watched.ts'
import { sentenceOf } from '../live/sentence.ts'
import { useInitiative, useStore } from '../live/use-live.ts'
import { deleted } from '../messages/en/deleted.ts'
import { momentSaid } from '../messages/when.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './page.module.css'

const READ_EVERY = 5 // seconds

type Props = { reason: string; comeBack: () => void; purged: () => void }

/**
 * Until when a deleted initiative can be brought back, and for facilitators the way to do it. `comeBack` is called
 * once it is back, `purged` when it never will be. `reason`: what to say if nobody can be asked.
 */
export const BringBack = ({ reason, comeBack, purged }: Props) => {
  const { id } = useInitiative()
  const [deletion] = useState(() => watch('GET /api/initiatives/:id/deletion', { id }, { every: READ_EVERY }))
  const { value, error } = useStore(deletion)
  const isBack = value?.deletedAt === null
  const isPurged = error instanceof AppError && error.code === 'no-initiative'
  useEffect(() => {
    if (isPurged) purged()
  }, [isPurged, purged])
  useEffect(() => {
    if (!isBack) return
    comeBack()
    toast(deleted.isBack)
  }, [isBack, comeBack])
  if (!value?.until) return <p role="alert">{error === undefined ? '' : reason}</p>
  const until = momentSaid(value.until)
  if (value.role !== 'facilitator') return <p role="alert">{deleted.backUntil(until)}</p>
  return (
    <>
      <p role="alert">{deleted.yoursUntil(until)}</p>
      <BringBackButton initiative={id} done={deletion.refresh} />
    </>
  )
}

const BringBackButton = ({ initiative, done }: { initiative: string; done: () => Promise<void> }) => {
  const [{ isBusy, wrong }, setState] = useState<{ isBusy: boolean; wrong?: string }>({ isBusy: false })
  const run = async () => {
    setState({ isBusy: true })
    try {
      await ask('POST /api/initiatives/:id/restore', { id: initiative })
      await done()
    } catch (error) {
      setState({ isBusy: false, wrong: sentenceOf(error) })
    }
  }
  return (
    <>
      <Button look="primary" isDisabled={isBusy} onPress={() => void run()}>
        {isBusy ? deleted.bringing : deleted.bringBack}
      </Button>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}
