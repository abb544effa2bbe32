import { entryOf } from '../../shared/model/collection.ts'
import { readDate, readFields, readNumber, readText } from '../../shared/model/values.ts'
import { AFFECTED, INFLUENCE, POSITION } from '../../shared/words/bounds.ts'
import type { LiveDocument } from '../live/live-document.ts'
import type { Unsent } from '../live/unsent-words.ts'
import { unsent as words } from '../messages/en/unsent.ts'
import { daySaid } from '../messages/when.ts'
import {
  activityStatuses,
  actorKinds,
  affectedWord,
  certainties,
  positionWord,
  sayInFull,
} from '../messages/en/words.ts'

type Plan = { plan: Pick<LiveDocument, 'doc'> }

/** What one field of an item says now, in words, with what the field is called; nothing where it says none. */
export const fieldSaid = (live: Plan, { kind, id, key = '', value }: Unsent): string[] => {
  if (key === 'deleted') return value === null ? [] : [words.deleted]
  // a set has a key for each member
  const [name = '', member] = key.split(':')
  const said = (SAID[name] ?? readText)(member ?? value, live).trim()
  if (said === '') return []
  if (kind === 'cells') return [words.line(words.goalOf(...cellOf(live, id)), said)]
  if (UNNAMED[kind] === key) return [said]
  const label = labelOf(kind, kind === 'about' ? id : name)
  return label === undefined ? [] : [words.line(label, said)]
}

/** What is nothing but words: a section's paragraphs, a note's text. */
const UNNAMED: Record<string, string> = { agenda: 'body', canvas: 'text' }

const labelOf = (kind: string, key: string): string | undefined => {
  const labels: Record<string, Record<string, string>> = words.labels
  return labels[kind]?.[key]
}

const nameIn = (live: Plan, kind: string, id: unknown): string =>
  readText(entryOf(live.plan.doc, kind, readText(id))?.get('name'))

const cellOf = (live: Plan, id: string): [phase: string, component: string] => {
  const [phase, component] = id.split('/')
  return [nameIn(live, 'phases', phase), nameIn(live, 'components', component)]
}

const oneOf = (choices: Record<string, string>) => (value: unknown) => choices[readText(value)] ?? ''
const partner = (value: unknown, live: Plan) => nameIn(live, 'partners', value)
const day = (value: unknown) => {
  const date = readDate(value)
  return date === undefined ? '' : daySaid(date)
}
const flag = (value: unknown) => (value === true ? words.yes : '')

/** How a key's value is said, where it is no text. */
const SAID: Record<string, (value: unknown, live: Plan) => string> = {
  status: oneOf(activityStatuses),
  kind: oneOf(actorKinds),
  certainty: oneOf(certainties),
  lead: partner,
  supporting: partner,
  touch: partner,
  partner,
  due: day,
  starts: day,
  ends: day,
  backbone: flag,
  hidden: flag,
  affected: (value) => {
    const affected = readNumber(value, AFFECTED)
    return affected === undefined ? '' : affectedWord(affected)
  },
  at: (value) => {
    const { influence, position } = readFields(value)
    const say = readNumber(influence, INFLUENCE)
    const stance = readNumber(position, POSITION)
    const parts = [say === undefined ? '' : sayInFull(say), stance === undefined ? '' : positionWord(stance)]
    return parts.filter((one) => one !== '').join(', ')
  },
  place: (value, live) => {
    const { phase, component } = readFields(value)
    return [nameIn(live, 'phases', phase), nameIn(live, 'components', component)]
      .filter((one) => one !== '')
      .join(', ')
  },
}
