import { useState } from 'preact/hooks'

import { keep, recall } from '../storage.ts'
import { type Answers, NO_ANSWERS } from './actor.ts'
import { newKey } from './outbox.ts'

/** What is being typed, with the key that it will be sent under. */
export type Draft = { key: string; answers: Answers }

const readDraft = (initiative: string): Draft | undefined => {
  const kept = recall(sessionStorage, initiative, 'draft') as Partial<Draft> | undefined
  return typeof kept?.key === 'string'
    ? { key: kept.key, answers: { ...NO_ANSWERS, ...kept.answers } }
    : undefined
}

/** The draft of this tab: it survives a reload, and is gone when the tab is closed. */
export const useDraft = (initiative: string) => {
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(initiative) ?? { key: newKey(), answers: NO_ANSWERS },
  )
  const write = (answers: Answers) => {
    const next = { ...draft, answers }
    keep(sessionStorage, initiative, 'draft', next)
    setDraft(next)
  }
  return { draft, write, clear: () => keep(sessionStorage, initiative, 'draft', undefined) }
}
