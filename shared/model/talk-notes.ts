import type * as Y from 'yjs'

import { make } from './edit.ts'
import type { ItemOf } from './kind.ts'
import { talkNotes } from './kinds-said.ts'

export type TalkNote = ItemOf<typeof talkNotes>

/** Notes what was said to one of the questions to talk through. `by`: who said it. Returns its id. */
export const addTalkNote = (
  doc: Y.Doc,
  given: { id?: string; question: string; text: string; by: string },
): string => make(doc, talkNotes, { ...given, at: new Date().toISOString() })
