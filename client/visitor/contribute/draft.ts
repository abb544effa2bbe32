import { useState } from 'preact/hooks'

import { keep, recall } from '../../net/kept.ts'
import { type Answers, NO_ANSWERS } from './actor.ts'
import { newKey } from './outbox.ts'

/** What is being typed, with the key that it will be sent under. */
export type Draft = { key: string; answers: Answers }

const readDraft = (initiative: string): Draft | undefined => {
  const kept = recall<Partial<Draft>>(initiative, 'draft')
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
    keep(initiative, 'draft', next, 'closed')
    setDraft(next)
  }
  return { draft, write, clear: () => keep(initiative, 'draft', undefined) }
}
