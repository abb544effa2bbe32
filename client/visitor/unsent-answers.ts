import { isBlank } from '../../shared/names.ts'
import { recall } from '../net/kept.ts'
import type { ActorWords } from '../../shared/contribution.ts'
import { fieldsOf } from './contribute/actor.ts'
import { readDraft, readEdits } from './contribute/draft.ts'
import { summaryOf } from './contribute/summary.ts'

/** What somebody who adds was writing on this device, or sent without its arriving, as texts to read. */
export const unsentAnswers = (initiative: string): string[] => {
  const outbox = recall(initiative, 'outbox')
  const sent = Array.isArray(outbox) ? (outbox as { fields?: Partial<ActorWords> }[]) : []
  const draft = readDraft(initiative)
  const typed = [...Object.values(readEdits(initiative)), ...(draft ? [draft.answers] : [])]
  return [...sent.map(({ fields }) => fields ?? {}), ...typed.map(fieldsOf)]
    .map((fields) => [fields.name, summaryOf(fields), fields.note])
    .map((texts) => texts.filter((text) => typeof text === 'string' && !isBlank(text)).join('\n'))
    .filter((text) => text !== '')
}
