import { useEffect, useState } from 'preact/hooks'

import { followOtherTabs, keep, recall } from '../../net/kept.ts'
import { type Answers, NO_ANSWERS } from './actor.ts'
import { newKey } from './outbox.ts'

/** What is being typed, with the key that it will be sent under. */
export type Draft = { key: string; answers: Answers }

const NOTHING = JSON.stringify(NO_ANSWERS)

export const readDraft = (initiative: string): Draft | undefined => {
  const kept = recall<Partial<Draft>>(initiative, 'draft')
  return typeof kept?.key === 'string'
    ? { key: kept.key, answers: { ...NO_ANSWERS, ...kept.answers } }
    : undefined
}

const newDraft = (): Draft => ({ key: newKey(), answers: NO_ANSWERS })

/**
 * What somebody is adding, until it is sent. It outlives the tab, unless the phone is shared. Another tab that shows
 * the same shows what is typed here; words of its own it keeps, and sends as something else.
 */
export const useDraft = (initiative: string) => {
  const [draft, setDraft] = useState<Draft>(() => readDraft(initiative) ?? newDraft())
  const [shown, setShown] = useState(draft.answers)
  useEffect(
    () =>
      followOtherTabs(initiative, 'draft', () => {
        const other = readDraft(initiative) ?? newDraft()
        const isUntouched = JSON.stringify(draft.answers) === JSON.stringify(shown)
        setDraft(isUntouched ? other : { ...draft, key: newKey() })
        if (isUntouched) setShown(other.answers)
      }),
    [initiative, draft, shown],
  )
  const write = (answers: Answers) => {
    const next = { ...draft, answers }
    keep(initiative, 'draft', JSON.stringify(answers) === NOTHING ? undefined : next)
    setDraft(next)
  }
  const clear = () => {
    keep(initiative, 'draft', undefined)
    setDraft(newDraft())
    setShown(NO_ANSWERS)
  }
  return { draft, write, clear }
}

type Edits = Record<string, Answers>

/** Changes that are not sent yet, of things that were; by what `View.change` names. */
export const readEdits = (initiative: string): Edits => {
  const kept = recall(initiative, 'edits')
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).map(([of, answers]) => [of, { ...NO_ANSWERS, ...(answers as Partial<Answers>) }]),
  )
}

export const keepEdit = (initiative: string, of: string, answers: Answers | undefined): void => {
  const { [of]: _, ...others } = readEdits(initiative)
  const edits = answers ? { ...others, [of]: answers } : others
  keep(initiative, 'edits', Object.keys(edits).length > 0 ? edits : undefined)
}

/** A change of something that was sent: a draft like any other. `before`: what it says now. */
export const useEdit = (initiative: string, of: string, before: Answers) => {
  const [answers, setAnswers] = useState(() => readEdits(initiative)[of] ?? before)
  const write = (next: Answers) => {
    keepEdit(initiative, of, JSON.stringify(next) === JSON.stringify(before) ? undefined : next)
    setAnswers(next)
  }
  return { answers, write, clear: () => keepEdit(initiative, of, undefined) }
}
