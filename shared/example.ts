import * as Y from 'yjs'

import { EXAMPLE_AGENDA, type ExampleBlock } from './content/example-agenda.ts'
import { EXAMPLE_CAUSES } from './content/example-causes.ts'
import { EXAMPLE_ACTORS, EXAMPLE_CONNECTIONS, EXAMPLE_ISSUE } from './content/example-map.ts'
import {
  EXAMPLE_ACTIVITIES,
  EXAMPLE_GOAL,
  EXAMPLE_PARTNERS,
  EXAMPLE_PHASES,
  EXAMPLE_TODAY,
} from './content/example-plan.ts'
import { setAboutText, setMapIssue } from './model/about.ts'
import { bodyOf } from './model/agenda.ts'
import { addActivity } from './model/activities.ts'
import { addActor } from './model/actors.ts'
import { readAlive, setFields, setMember } from './model/collection.ts'
import { addCause, setShownBy } from './model/causes.ts'
import { addConnection } from './model/connections.ts'
import { edit } from './model/edit.ts'
import type { Item, Kind } from './model/kind.ts'
import { activities, agenda, components, phases } from './model/kinds.ts'
import { addPartner } from './model/partners.ts'

/** What the example is called, and the template that its documents are seeded from. */
export const EXAMPLE_TITLE = 'Ready by Five, Riverside'
export const EXAMPLE_TEMPLATE = 'phases-of-collective-impact'

/**
 * Fills a new initiative's two documents, seeded from `EXAMPLE_TEMPLATE`, with a full and believable example:
 * 9 partners, about 30 activities, 24 people and groups with 20 connections, and most of the agenda.
 */
export const fillExample = (plan: Y.Doc, map: Y.Doc): void => {
  setAboutText(plan, 'today', EXAMPLE_TODAY)
  setAboutText(plan, 'goal', EXAMPLE_GOAL)
  const partner = fillPartners(plan)
  fillGrid(plan, partner)
  fillAgenda(plan)
  fillMap(map, partner)
}

/** Gives the id for a partner's code. */
type PartnerByCode = (code: string | undefined) => string | undefined

const fillPartners = (plan: Y.Doc): PartnerByCode => {
  const ids = new Map<string, string>()
  for (const given of EXAMPLE_PARTNERS) ids.set(given.code, addPartner(plan, given))
  return (code) => (code === undefined ? undefined : ids.get(code))
}

const fillGrid = (plan: Y.Doc, partner: PartnerByCode): void => {
  const columns = idsByKey(plan, phases)
  const rows = idsByKey(plan, components)
  for (const [key, dates] of Object.entries(EXAMPLE_PHASES))
    setFields(plan, phases, columns.get(key) ?? '', dates)
  const titled = new Map<string, string>()
  for (const [componentKey, row] of Object.entries(EXAMPLE_ACTIVITIES))
    for (const [phaseKey, cell] of Object.entries(row))
      for (const { lead, supporting = [], tags = [], needs: _needs, ...given } of cell) {
        const id = addActivity(plan, {
          ...given,
          phase: columns.get(phaseKey) ?? '',
          component: rows.get(componentKey) ?? '',
          lead: partner(lead),
          supporting: supporting.flatMap((code) => partner(code) ?? []),
          tags: [...tags],
        })
        if (id !== undefined) titled.set(given.title, id)
      }
  fillNeeds(plan, titled)
}

const fillNeeds = (plan: Y.Doc, titled: ReadonlyMap<string, string>): void => {
  for (const { title, needs = [] } of Object.values(EXAMPLE_ACTIVITIES).flatMap((row) =>
    Object.values(row).flat(),
  ))
    for (const needed of needs) {
      const member = titled.get(needed) ?? ''
      setMember(plan, activities, titled.get(title) ?? '', 'needs', { member, is: true })
    }
}

const fillAgenda = (plan: Y.Doc): void =>
  idsByKey(plan, agenda).forEach((id, key) => {
    const body = bodyOf(plan, id)
    const blocks = EXAMPLE_AGENDA[key] ?? []
    if (body && blocks.length > 0) edit(plan, () => body.push(blocks.map(blockElement)))
  })

const fillMap = (map: Y.Doc, partner: PartnerByCode): void => {
  setMapIssue(map, EXAMPLE_ISSUE)
  const ids = new Map<string, string>()
  for (const [key, actor] of Object.entries(EXAMPLE_ACTORS))
    ids.set(key, addActor(map, { ...actor, touch: partner(actor.touch), partner: partner(actor.partner) }))
  const made = new Map<string, string>()
  for (const { from, to, ...given } of EXAMPLE_CONNECTIONS) {
    const id = addConnection(map, { ...given, from: ids.get(from) ?? '', to: ids.get(to) ?? '' })
    if (id !== undefined) made.set(`${from} ${to}`, id)
  }
  for (const { text, by, through } of EXAMPLE_CAUSES) {
    const cause = addCause(map, text) ?? ''
    for (const key of by) setShownBy(map, cause, { kind: 'actors', id: ids.get(key) ?? '' }, true)
    for (const ends of through)
      setShownBy(map, cause, { kind: 'connections', id: made.get(ends.join(' ')) ?? '' }, true)
  }
}

/** The ids of what the template seeded, by the template's own ids. */
const idsByKey = (plan: Y.Doc, kind: Kind<Item & { key?: string }>): Map<string, string> =>
  new Map(readAlive(plan, kind).map(({ id, key = '' }) => [key, id]))

/** The editor keeps a heading's level as a number, for which the default type has no room. */
type Block = Y.XmlElement<any>

/** The rich-text editor's own nodes: a block holds one text, a list's items hold a paragraph each. */
const blockElement = (block: ExampleBlock): Block => {
  if (typeof block === 'string') return element('paragraph', [words(block)])
  if ('heading' in block) {
    const heading = element('heading', [words(block.heading)])
    heading.setAttribute('level', 2)
    return heading
  }
  const items = block.list.map((item) => element('listItem', [element('paragraph', [words(item)])]))
  return element('bulletList', items)
}

const element = (name: string, children: (Block | Y.XmlText)[]): Block => {
  const made: Block = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

const words = (marked: string): Y.XmlText => {
  const text = new Y.XmlText()
  const parts = marked
    .split('**')
    .map((insert, i) => ({ insert, attributes: i % 2 === 1 ? { bold: {} } : {} }))
  text.applyDelta(parts.filter((part) => part.insert !== ''))
  return text
}
