import { inWords } from '../../../parts/bring-in/in-words.ts'
import { plainName } from '../../../../shared/names.ts'
import type { Status } from '../../../../shared/words/choices.ts'
import { activityStatuses } from '../../../../shared/words/choices-said.ts'

/** Statuses in other words. What is doubtful stands in none of these: it is asked without a proposal. */
const WORDS: Record<Status, readonly string[]> = {
  todo: inWords(
    'not started, not yet started, todo, to be done, planned, pending, open, new, upcoming, ' +
      'no, not yet, not begun, not done, 0%, 0',
  ),
  doing: [
    'on track',
    'in progress',
    'in process',
    'under way',
    'underway',
    'started',
    'ongoing',
    'active',
    'wip',
  ],
  stuck: ['blocked', 'on hold', 'stalled', 'off track'],
  done: ['completed', 'complete', 'finished', 'closed', 'achieved', 'yes', 'x', '✓', '✔', '100%'],
}

const PROPOSED = new Map<string, Status>()
for (const status of ['todo', 'doing', 'stuck', 'done'] as const)
  for (const word of WORDS[status]) PROPOSED.set(word, status)

const OURS = new Map<string, Status>()
for (const status of ['todo', 'doing', 'stuck', 'done'] as const)
  for (const word of [status, activityStatuses[status]]) OURS.set(plainName(word), status)

/** The status that is written in our own words. */
export const ownStatus = (written: string): Status | undefined => OURS.get(plainName(written))

/** The status that other words probably mean. */
export const likelyStatus = (written: string): Status | undefined => {
  const plain = plainName(written)
  const part = /^(\d{1,2})(?:[.,]\d+)? ?%$/.exec(plain)?.[1]
  return PROPOSED.get(plain) ?? (part !== undefined && Number(part) > 0 ? 'doing' : undefined)
}
