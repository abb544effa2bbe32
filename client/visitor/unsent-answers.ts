import { recall } from './storage.ts'

type Written = { name?: unknown; note?: unknown }

/** What somebody who adds was writing on this device, or sent without its arriving, as lines to read. */
export const unsentAnswers = (initiative: string): string[] => {
  const outbox = recall(localStorage, initiative, 'outbox')
  const draft = recall(sessionStorage, initiative, 'draft') as { answers?: Written } | undefined
  const sent = Array.isArray(outbox) ? (outbox as { fields?: Written }[]).map(({ fields }) => fields) : []
  return [...sent, draft?.answers]
    .map((written) =>
      [written?.name, written?.note].filter((text) => typeof text === 'string' && text !== ''),
    )
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(': '))
}
