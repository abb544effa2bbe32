import type * as Y from 'yjs'

import { edit } from './edit.ts'
import { textOf, writeText } from './text.ts'

/** Writes the server's title into the plan. */
export const setPlanTitle = (doc: Y.Doc, title: string): void => {
  if (doc.getMap('about').get('title') !== title) edit(doc, () => doc.getMap('about').set('title', title))
}

export const setMapIssue = (doc: Y.Doc, issue: string): void => {
  if (doc.getMap('about').get('issue') !== issue) edit(doc, () => doc.getMap('about').set('issue', issue))
}

/** Writes one of the texts about a document as its smallest change. */
export const setAboutText = (doc: Y.Doc, key: 'today' | 'goal' | 'how', next: string): void =>
  edit(doc, () => writeText(textOf(doc.getMap('about'), key), next))
