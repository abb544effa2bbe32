import { entryOf, calledOf } from '../../shared/model/collection.ts'
import { fieldAt } from '../../shared/model/keys.ts'
import { connections, actors, canvas, kindNamed } from '../../shared/model/kinds.ts'
import type { Live } from '../live/live.ts'
import type { LiveDocument } from '../live/live-document.ts'
import type { Unsent } from '../live/unsent-words.ts'
import { map } from '../messages/en/map.ts'
import { unsent as words } from '../messages/en/unsent.ts'
import { connectionWords } from '../messages/en/choices.ts'
import { begunLines } from '../parts/comments/drafts.ts'
import { fieldSaid } from './field-said.ts'

/** What an item is made with, whoever makes it: no word of theirs. */
const isGiven = ({ kind, key = '', value }: Unsent, isGone: boolean): boolean =>
  key === 'code' || (key === 'place' && isGone) || fieldAt(kind, key)?.field.initial === value

/** The two documents: also for the names of what something belongs to. */
type Told = Pick<LiveDocument, 'doc' | 'unsent' | 'held'>
type Parts = { plan: Told; map: Told }
type Item = Pick<Unsent, 'kind' | 'id'> & { changes: Unsent[] }

/**
 * What was typed and chosen here and is not sent, in lines to read and to copy: what it belongs to, and below that
 * what was changed of it.
 */
export const unsentLines = (live: Parts): string[] =>
  [live.plan, live.map].flatMap((document) => [
    ...itemsOf(document.unsent.list()).flatMap((item) => linesOf(live, document, item)),
    ...document.held.get().flatMap((held) => held.words.trim().split('\n')),
  ])

/** The same, with the comments that were begun here and not sent. */
export const linesToTake = (live: Live): string[] => [...unsentLines(live), ...begunLines(live)]

const itemsOf = (all: readonly Unsent[]): Item[] => {
  const items = new Map<string, Item>()
  for (const one of all) {
    const name = JSON.stringify([one.kind, one.id])
    const item = items.get(name) ?? { kind: one.kind, id: one.id, changes: [] }
    item.changes.push(one)
    items.set(name, item)
  }
  return [...items.values()]
}

const linesOf = (live: Parts, { doc }: Told, { kind, id, changes }: Item): string[] => {
  const deleted = changes.find(({ key }) => key === 'deleted')
  const isNew = deleted !== undefined && changes.some(isName)
  const isGone = typeof deleted?.value === 'string'
  const more = changes
    .filter((one) => !isName(one) && !(isNew && isGiven(one, isGone)))
    .flatMap((one) => fieldSaid(live, one).flatMap((said) => said.split('\n')))
  if (kindNamed(kind)?.stands !== 'items') return more
  const name = nameOf(live, doc, kind, id)
  // what was begun and was not to be after all
  if (name === '' && more.every((line) => line === words.deleted)) return []
  const isSaid = changes.some(isName) || more.length > 0
  return isSaid ? [name || words.noName, ...more.map(indented)] : []
}

const isName = ({ kind, key }: Unsent): boolean => key !== undefined && kindNamed(kind)?.called === key

const indented = (line: string): string => `  ${line}`

const nameOf = (live: Parts, doc: LiveDocument['doc'], kind: string, id: string): string => {
  const item = entryOf(doc, kind, id)
  if (!item) return ''
  if (kind === canvas.name) return map.note
  if (kind !== connections.name) return calledOf(kind, item).trim()
  const connection = connections.read(id, item)
  const [from, to] = [connection.from, connection.to].map(
    (end) => nameOf(live, live.map.doc, actors.name, end) || words.noName,
  )
  return `${from} ${(connection.mutual ? connectionWords.mutual : connectionWords.there)[connection.kind]} ${to}`
}
