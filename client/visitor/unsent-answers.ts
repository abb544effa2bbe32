import { recall } from '../net/kept.ts'

type Written = { name?: unknown; note?: unknown }

/** What somebody who adds was writing on this device, or sent without its arriving, as lines to read. */
export const unsentAnswers = (initiative: string): string[] => {
  const outbox = recall(initiative, 'outbox')
  const draft = recall<{ answers?: Written }>(initiative, 'draft')
  const sent = Array.isArray(outbox) ? (outbox as { fields?: Written }[]).map(({ fields }) => fields) : []
  return [...sent, draft?.answers]
    .map((written) =>
      [written?.name, written?.note].filter((text) => typeof text === 'string' && text !== ''),
    )
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(': '))
}
