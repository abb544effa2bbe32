/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'

import { AppError } from '../../shared/words/errors.ts'
import { deleted } from '../messages/en/deleted.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { momentSaid } from '../messages/when.ts'
import { initiativeInAddress, openAgain } from '../net/address.ts'
import { ask, bearing } from '../net/http.ts'
import { watch } from '../net/watched.ts'
import button from './button.module.css'
import form from './form.module.css'
import { secretForLater } from './opening.ts'
import { Centered, Heading } from './page.tsx'
import page from './page.module.css'
import { useWatched } from './use-watched.ts'
import { unsentAnswers } from './unsent-answers.ts'

const READ_EVERY = 5 // seconds

type Props = {
  error: AppError
  /** What this device kept for somebody who edits. */
  children: ComponentChildren
  refused: (error: AppError) => void
}

/**
 * A deleted initiative: until when it can be brought back, and for facilitators the way to do it. The page opens
 * again by itself when it is back. `refused` hears that it never will be.
 */
export const DeletedPage = ({ error, children, refused }: Props) => {
  const [initiative] = useState(initiativeInAddress)
  const [isKnown, setKnown] = useState(true)
  const missed = useCallback(
    (problem: unknown) => {
      if (problem instanceof AppError && problem.code === 'no-initiative') refused(problem)
      else setKnown(false)
    },
    [refused],
  )
  const [deletion] = useState(() =>
    watch(
      'GET /api/initiatives/:id/deletion',
      { id: initiative, headers: bearing(secretForLater()) },
      { every: READ_EVERY },
    ),
  )
  const { value } = useWatched(deletion, missed)
  const isBack = value?.deletedAt === null
  useEffect(() => {
    if (isBack) openAgain(secretForLater())
  }, [isBack])
  return (
    <Centered>
      <div class={page.titled}>
        <p class={page.under}>
          <bdi>{value?.title}</bdi>
        </p>
        <Heading>{deleted.title}</Heading>
      </div>
      <p role="alert">{value?.until ? sentenceFor(value.until, value.role) : isKnown ? '' : error.message}</p>
      {unsentAnswers(initiative).length > 0 && <p>{deleted.kept}</p>}
      {children}
      {value?.until && value.role === 'facilitator' && <BringBack initiative={initiative} />}
      <a class={button.quietLink} href="/">
        {words.home}
      </a>
    </Centered>
  )
}

const sentenceFor = (until: string, role: string): string => {
  const when = momentSaid(until)
  return role === 'facilitator' ? deleted.yoursUntil(when) : deleted.backUntil(when)
}

const BringBack = ({ initiative }: { initiative: string }) => {
  const [{ isBusy, problem }, setState] = useState({ isBusy: false, problem: '' })
  const bringBack = async () => {
    setState({ isBusy: true, problem: '' })
    const secret = secretForLater()
    try {
      await ask('POST /api/initiatives/:id/restore', { id: initiative, headers: bearing(secret) })
      openAgain(secret)
    } catch (error) {
      const why = error instanceof AppError ? error.message : deleted.failed
      setState({ isBusy: false, problem: why })
    }
  }
  return (
    <>
      <button type="button" class={button.primary} disabled={isBusy} onClick={() => void bringBack()}>
        {isBusy ? deleted.bringing : deleted.bringBack}
      </button>
      <p class={form.wrong} role="alert">
        {problem}
      </p>
    </>
  )
}
