import * as Y from 'yjs'

import { edit } from './edit.ts'
import { writeText, textOf } from './text.ts'
import { readNumber, readOptional, readText } from './values.ts'

/** The number that both documents carry; upgrades run on the server when it loads an older one. */
export const SCHEMA = 1

/** What the plan is about. `title` is a copy that the server writes. `today` and `goal` are texts. */
export type PlanAbout = { title: string; template?: string; schema: number; today: string; goal: string }

/** What the map is about: the issue as a question, and how the way power is held adds to the problem. */
export type MapAbout = { issue: string; how: string; schema: number }

export const readPlanAbout = (doc: Y.Doc): PlanAbout => {
  const about = doc.getMap('about')
  return {
    title: readText(about.get('title')),
    template: readOptional(about.get('template')),
    schema: readNumber(about.get('schema'), { least: 0, most: 1e6 }) ?? SCHEMA,
    today: readText(about.get('today')),
    goal: readText(about.get('goal')),
  }
}

export const readMapAbout = (doc: Y.Doc): MapAbout => {
  const about = doc.getMap('about')
  return {
    issue: readText(about.get('issue')),
    how: readText(about.get('how')),
    schema: readNumber(about.get('schema'), { least: 0, most: 1e6 }) ?? SCHEMA,
  }
}

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
