import { AFFECTED } from '../../shared/words/bounds.ts'
import { cellKey } from '../../shared/model/cells.ts'
import { entryOf } from '../../shared/model/collection.ts'
import { type Field, readAt, readPlace } from '../../shared/model/fields.ts'
import { fieldAt } from '../../shared/model/keys.ts'
import { cells, components, phases } from '../../shared/model/kinds.ts'
import { setAside } from '../../shared/model/kinds-said.ts'
import { readDate, readFields, readNumber, readText } from '../../shared/model/values.ts'
import { choiceWords } from '../../shared/words/choices-said.ts'
import type { LiveDocument } from '../live/live-document.ts'
import type { Unsent } from '../live/unsent-words.ts'
import { unsent as words } from '../messages/en/unsent.ts'
import { affectedWord, positionWord, sayInFull } from '../messages/en/words.ts'
import { daySaid } from '../messages/when.ts'

type Plan = { plan: Pick<LiveDocument, 'doc'> }

/** What one field of an item says now, in words, with what the field is called; nothing where it says none. */
export const fieldSaid = (live: Plan, { kind, id, key = '', value }: Unsent): string[] => {
  if (key === 'deleted') return value === null ? [] : [words.deleted]
  if (kind === cells.name) {
    const goal = readText(value).trim()
    return goal === '' ? [] : [words.line(words.goalOf(...cellOf(live, id)), goal)]
  }
  if (kind === setAside.name) {
    const reason = readText(readFields(value).reason)
    return reason === '' ? [] : [words.line(words.reason, reason)]
  }
  // what a document is about is an entry by itself
  const found = fieldAt(kind, key || id)
  if (!found) return []
  const said = saidOf(live, found.field, found.member ?? value).trim()
  const label = labelOf(kind, found.name)
  if (said === '' || label === undefined) return []
  return [label === '' ? said : words.line(label, said)]
}

const labelOf = (kind: string, name: string): string | undefined => {
  const labels: Record<string, Record<string, string>> = words.labels
  return labels[kind]?.[name]
}

const nameIn = (live: Plan, kind: string, id: unknown): string =>
  readText(entryOf(live.plan.doc, kind, readText(id))?.get('name'))

const cellOf = (live: Plan, id: string): [phase: string, component: string] => {
  const [phase, component] = id.split('/')
  return [nameIn(live, phases.name, phase), nameIn(live, components.name, component)]
}

const joined = (parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')

/** How a field's value, or a member of it, is said. */
const saidOf = (live: Plan, field: Field, value: unknown): string => {
  switch (field.type) {
    case 'choice': {
      const said: Record<string, string> = field.choices === undefined ? {} : choiceWords[field.choices]
      return said[readText(value)] ?? ''
    }
    case 'ref':
    case 'set':
      return field.to === undefined ? readText(value) : nameIn(live, field.to, value)
    case 'date': {
      const date = readDate(value)
      // a day without a time is the same one everywhere
      return date === undefined ? '' : daySaid(date.length > 10 ? date : `${date}T00:00`)
    }
    case 'flag':
      return value === true ? words.yes : ''
    case 'number': {
      const number = field.bounds && readNumber(value, field.bounds)
      if (number === undefined) return ''
      return field.bounds === AFFECTED ? affectedWord(number) : String(number)
    }
    case 'at': {
      const { influence, position } = readAt(value) ?? {}
      return joined([
        influence === undefined ? '' : sayInFull(influence),
        position === undefined ? '' : positionWord(position),
      ])
    }
    case 'place': {
      const { phase, component } = readPlace(value)
      return joined(cellOf(live, cellKey(phase, component)))
    }
    default:
      return readText(value)
  }
}
