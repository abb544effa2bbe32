import type { Voice } from '../../shared/api.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import type { Clock } from '../clock.ts'
import type { Parts } from '../parts.ts'
import type { Change } from '../storage/storage.ts'
import type { CommentRow } from '../storage/tables.ts'
import type { Guest, Remark } from '../sync/rooms.ts'

/** Comments of an initiative whose authors are known: enough for people, and not more than a script can fill. */
export const MOST_COMMENTS = 10_000
/** Milliseconds in which whoever wrote a comment may write it anew and nobody is told. */
const AT_ONCE = 60_000

type Noting = Pick<Parts, 'index' | 'news'> & { clock: Pick<Clock, 'now'> }

/**
 * Notes whose socket brought what is new in comments: who wrote one is known from that alone, whatever it says of itself.
 * Gives the rows that are to be saved along with it.
 */
export const noteComments = (
  { index, news, clock }: Noting,
  { initiative, who }: Guest,
  remarks: readonly Remark[],
): Change[] => {
  if (!index.initiatives.find(initiative)) return []
  const voice: Voice = { ...who, at: new Date(clock.now()).toISOString() }
  const changes = remarks.flatMap((remark) => {
    const before = index.comments.find(initiative, remark.id)
    if (!before && index.comments.count(initiative) >= MOST_COMMENTS) return []
    const row = noted(before ?? begun(initiative, remark, voice), remark, voice)
    return row === before ? [] : [index.comments.put(row)]
  })
  if (changes.length > 0) news.tell(initiative, 'comments')
  return changes
}

const begun = (initiative: string, { id, said, isOwn }: Remark, voice: Voice): CommentRow => ({
  initiative,
  id,
  written: isOwn ? voice : null,
  said,
  changed: null,
  resolved: null,
})

/** A row with what a remark tells; the same one where that is nothing. */
const noted = (row: CommentRow, remark: Remark, voice: Voice): CommentRow => {
  const marked = remark.marks ? withMark(row, remark, voice) : row
  return remark.said === (marked.changed ?? marked).said ? marked : withWords(marked, remark, voice)
}

const withMark = (row: CommentRow, { isResolved, marksOwn }: Remark, voice: Voice): CommentRow => {
  const resolved = isResolved && marksOwn ? voice : null
  return resolved === null && row.resolved === null ? row : { ...row, resolved }
}

const withWords = (row: CommentRow, { said, isOwn }: Remark, voice: Voice): CommentRow => {
  if (said === row.said) return { ...row, changed: null }
  const { written } = row
  const isAuthor = isOwn && written?.person === voice.person
  if (isAuthor && row.changed === null && Date.parse(voice.at) - Date.parse(written.at) < AT_ONCE)
    return { ...row, said }
  return { ...row, changed: { by: isOwn ? voice : null, said } }
}

/** Forgets what is known of comments that are there no more. */
export const forgetComments = async (
  { index, rooms }: Pick<Parts, 'index' | 'rooms'>,
  initiative: string,
): Promise<void> => {
  if (index.comments.count(initiative) === 0) return
  const there = await rooms.read(initiative, 'plan', (doc) => new Set(doc.getMap(comments.name).keys()))
  await index.transact(() => index.comments.keepOnly(initiative, there))
}
