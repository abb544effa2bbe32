import { about, flag, maybeDate, set, text, words } from './fields.ts'
import { type ItemOf, items, values } from './kind.ts'

/** The kinds of what people say, which copies of a record leave out. */

/**
 * What somebody said about an item or a cell; about a comment it is an answer. Whose it is the server knows: `by` is the
 * person that it says itself. `partners` and `people` are those whom it names.
 */
export const comments = items(
  'comments',
  {
    on: about(),
    text: words(),
    by: words(),
    at: maybeDate(),
    resolved: flag(),
    partners: set('partner:', 'partners'),
    people: set('person:'),
  },
  { isSaid: true, sentAs: 'idea', page: 'comments' },
)
export type Comment = ItemOf<typeof comments>

/** Findings that somebody set aside, each in the document that it is about: `<rule>/<kind>/<id>` to `{reason, by, at}`. */
export const setAside = values('setAside', { isSaid: true, isAbout: true })

/** What somebody said to one of the questions to talk through. `question`: its id in the guidance. */
export const talkNotes = items(
  'talkNotes',
  { question: words(), text: text(), by: words(), at: maybeDate() },
  { called: 'text', page: 'partners', isSaid: true },
)
