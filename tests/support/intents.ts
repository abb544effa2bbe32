import * as Y from 'yjs'

import { type ItemKind } from '../../shared/model/kind.ts'
import { TEMPLATES } from '../../shared/content/templates.ts'
import { setAboutText, setMapIssue, setPlanTitle } from '../../shared/model/about.ts'
import { ACTOR_KINDS, CERTAINTIES, CONNECTION_KINDS, STATUSES } from '../../shared/words/choices.ts'
import { addActivity, discardActivity, moveActivities, moveActivity } from '../../shared/model/activities.ts'
import { answer } from '../../shared/model/answers.ts'
import { addCause, setShownBy } from '../../shared/model/causes.ts'
import { causes } from '../../shared/model/kind-causes.ts'
import { addActor, deleteActor, placeActor } from '../../shared/model/actors.ts'
import { addNote, dropBlankNote, moveDrawing, openNote, putDrawing } from '../../shared/model/canvas.ts'
import { setCellGoal } from '../../shared/model/cells.ts'
import { deleteItem, entryOf, restoreItem, setFields, setMember } from '../../shared/model/collection.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { duplicateActivities } from '../../shared/model/copies.ts'
import { edit } from '../../shared/model/edit.ts'
import { addPartner, setBackbone } from '../../shared/model/partners.ts'
import {
  activities,
  actors,
  components,
  connections,
  partners,
  phases,
  ITEM_KINDS,
} from '../../shared/model/kinds.ts'
import type { Fate } from '../../shared/model/reshape.ts'
import { reshape } from '../../shared/model/reshaping.ts'
import { seedMap, seedPlan } from '../../shared/model/seed.ts'
import { setActivities, setMembers } from '../../shared/model/several.ts'
import { addComponent, addPhase, moveInOrder } from '../../shared/model/structure.ts'
import { textOf, writeText } from '../../shared/model/text.ts'

/** What a step is made of: numbers that pick among what is there, and words. */
export type Dice = { a: number; b: number; c: number; words: string }

/** Something that a person does, given chance. Returns the id of what it made, if anything. */
export type Intent = (doc: Y.Doc, dice: Dice) => string | undefined | void

/** The id of some entry of a kind, deleted ones included; one that was never there if the kind is empty. */
const some = (doc: Y.Doc, kind: string, n: number): string => {
  const ids = [...doc.getMap(kind).keys()].toSorted()
  return ids[n % Math.max(1, ids.length)] ?? 'gone'
}

const one = <T>(of: readonly T[], n: number): T => {
  const choice = of[n % of.length]
  if (choice === undefined) throw new Error('nothing to choose from')
  return choice
}

const maybe = <T>(value: T, n: number): T | undefined => (n % 3 === 0 ? undefined : value)

/** Types into a text as a person would: some letters more, or some fewer. */
const type =
  (kind: string, key: string): Intent =>
  (doc, { a, b, c, words }) => {
    const item = entryOf(doc, kind, some(doc, kind, a))
    if (!item) return
    edit(doc, () => {
      const text = textOf(item, key)
      const now = Array.from(text.toJSON())
      now.splice(b % (now.length + 1), c % 3, words)
      writeText(text, now.join(''))
    })
  }

const deleteSome =
  (kinds: readonly ItemKind[]): Intent =>
  (doc, { a, b }) => {
    const { name: kind } = one(kinds, a)
    deleteItem(doc, kind, some(doc, kind, b))
  }

const restoreSome =
  (kinds: readonly ItemKind[]): Intent =>
  (doc, { a, b }) => {
    const { name: kind } = one(kinds, a)
    restoreItem(doc, kind, some(doc, kind, b))
  }

export const PLAN_KINDS = ITEM_KINDS.plan
export const MAP_KINDS = ITEM_KINDS.map

export const PLAN_INTENTS: Record<string, Intent> = {
  addActivity: (doc, { a, b, c, words }) =>
    addActivity(doc, {
      phase: some(doc, 'phases', a),
      component: some(doc, 'components', b),
      title: words,
      status: one(STATUSES, c),
      index: maybe(c, a),
      supporting: [some(doc, 'partners', c)],
    }),
  moveActivity: (doc, { a, b, c }) =>
    moveActivity(doc, some(doc, 'activities', a), {
      phase: some(doc, 'phases', b),
      component: some(doc, 'components', c),
      index: maybe(a, b),
    }),
  setActivity: (doc, { a, b, c, words }) =>
    setFields(doc, activities, some(doc, 'activities', a), {
      status: one(STATUSES, b),
      lead: maybe(some(doc, 'partners', c), b),
      due: maybe('2027-02-28', c),
      nextStep: maybe(words, a),
    }),
  moveActivities: (doc, { a, b, c }) => {
    const ids = [a, b, a + c].map((n) => some(doc, 'activities', n))
    moveActivities(doc, ids, {
      phase: some(doc, 'phases', b),
      component: some(doc, 'components', c),
      index: maybe(c, a),
    })
  },
  setActivities: (doc, { a, b, c, words }) => {
    const ids = [a, b].map((n) => some(doc, 'activities', n))
    setActivities(doc, ids, { status: one(STATUSES, c), happening: maybe(true, c) })
    setMembers(doc, ids, 'tags', { members: [words], is: c % 3 > 0 })
    setMembers(doc, ids, 'needs', { members: [some(doc, 'activities', c)], is: b % 3 > 0 })
  },
  duplicateActivities: (doc, { a, b }) => {
    // few, for what is doubled again and again grows beyond all that a test has time for
    if (b % 3 === 0) duplicateActivities(doc, [some(doc, 'activities', a)], (title) => title)
  },
  reshape: (doc, { a, b, c }) => {
    const fate = one<Fate>(['stays', 'goes', { becomes: one(TEMPLATES, a).phases[0]?.id ?? '' }], c)
    const fates = { [some(doc, 'phases', b)]: fate }
    reshape(doc, { template: one(TEMPLATES, a), how: b % 2 === 0 ? 'switch' : 'add', fates })
  },
  discardActivity: (doc, { a }) => discardActivity(doc, some(doc, 'activities', a)),
  setSupporting: (doc, { a, b, c }) =>
    setMember(doc, activities, some(doc, 'activities', a), 'supporting', {
      member: some(doc, 'partners', b),
      is: c % 3 > 0,
    }),
  typeTitle: type('activities', 'title'),
  typeNotes: type('activities', 'notes'),
  typePartner: type('partners', 'name'),
  addPartner: (doc, { a, words }) => addPartner(doc, { name: words, backbone: maybe(true, a) }),
  setPartner: (doc, { a, b, words }) =>
    setFields(doc, partners, some(doc, 'partners', a), { code: words.slice(0, 4), contact: maybe(words, b) }),
  setBackbone: (doc, { a, b }) => setBackbone(doc, some(doc, 'partners', a), b % 2 === 0),
  movePartner: (doc, { a, b }) => moveInOrder(doc, partners, some(doc, 'partners', a), b),
  addPhase: (doc, { words }) => addPhase(doc, words),
  addComponent: (doc, { words }) => addComponent(doc, words),
  setPhase: (doc, { a, b, words }) =>
    setFields(doc, phases, some(doc, 'phases', a), {
      hidden: b % 2 === 0,
      note: maybe(words, b),
      starts: maybe('2026-01-01', a),
    }),
  setComponent: (doc, { a, b, words }) =>
    setFields(doc, components, some(doc, 'components', a), { purpose: words, hue: (b % 6) + 1 }),
  movePhase: (doc, { a, b }) => moveInOrder(doc, phases, some(doc, 'phases', a), b),
  moveComponent: (doc, { a, b }) => moveInOrder(doc, components, some(doc, 'components', a), b),
  setCellGoal: (doc, { a, b, words }) =>
    setCellGoal(doc, some(doc, 'phases', a), some(doc, 'components', b), words),
  setPlanTitle: (doc, { words }) => setPlanTitle(doc, words),
  setGoal: (doc, { a, words }) => setAboutText(doc, a % 2 ? 'goal' : 'today', words),
  writeAgenda: (doc, { a, b, words }) => {
    const body = entryOf(doc, 'agenda', some(doc, 'agenda', a))?.get('body')
    if (!(body instanceof Y.XmlFragment)) return
    edit(doc, () => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      body.insert(b % (body.length + 1), [paragraph])
    })
  },
  delete: deleteSome(PLAN_KINDS),
  restore: restoreSome(PLAN_KINDS),
}

export const MAP_INTENTS: Record<string, Intent> = {
  addActor: (doc, { a, b, c, words }) =>
    addActor(doc, {
      name: words,
      kind: one(ACTOR_KINDS, a),
      at: maybe({ influence: b, position: c - 5 }, a),
      affected: maybe(c, b),
    }),
  placeActor: (doc, { a, b, c }) =>
    placeActor(doc, some(doc, 'actors', a), { influence: maybe(b / 3, c), position: maybe(c / 7 - 3, b) }),
  setActor: (doc, { a, b, c, words }) =>
    setFields(doc, actors, some(doc, 'actors', a), {
      kind: one(ACTOR_KINDS, b),
      affected: maybe(c, a),
      certainty: maybe(one(CERTAINTIES, c), b),
      nextStep: maybe(words, c),
    }),
  typeName: type('actors', 'name'),
  typeNote: type('actors', 'note'),
  addConnection: (doc, { a, b, c }) =>
    addConnection(doc, {
      from: some(doc, 'actors', a),
      to: some(doc, 'actors', b),
      kind: one(CONNECTION_KINDS, c),
      mutual: maybe(true, a),
    }),
  setConnection: (doc, { a, b, c, words }) =>
    setFields(doc, connections, some(doc, 'connections', a), {
      kind: one(CONNECTION_KINDS, b),
      strength: maybe(c, b),
      note: maybe(words, c),
      to: some(doc, 'actors', c),
    }),
  deleteActor: (doc, { a }) => deleteActor(doc, some(doc, 'actors', a)),
  addNote: (doc, { a, b }) => addNote(doc, { x: a, y: b }),
  writeFreeNote: (doc, dice) => {
    openNote(doc, some(doc, 'canvas', dice.a))
    type('canvas', 'text')(doc, dice)
    dropBlankNote(doc, some(doc, 'canvas', dice.b))
  },
  moveDrawing: (doc, { a, b, c }) => void moveDrawing(doc, some(doc, 'canvas', a), { x: b, y: c }),
  putDrawing: (doc, { a, b, words }) =>
    putDrawing(doc, maybe(some(doc, 'canvas', a), b) ?? `note-${a}`, {
      type: 'note',
      props: { text: words },
    }),
  setAnswer: (doc, { a, b }) =>
    answer(doc, actors, some(doc, 'actors', a), 'touch', { values: {}, isUnknown: b % 2 === 0 }),
  addCause: (doc, { words }) => addCause(doc, words),
  setShownBy: (doc, { a, b, c }) =>
    setShownBy(doc, some(doc, 'causes', a), { kind: 'actors', id: some(doc, 'actors', b) }, c % 3 > 0),
  moveCause: (doc, { a, b }) => moveInOrder(doc, causes, some(doc, 'causes', a), b),
  setMapIssue: (doc, { words }) => setMapIssue(doc, words),
  setHow: (doc, { words }) => setAboutText(doc, 'how', words),
  delete: deleteSome(MAP_KINDS),
  restore: restoreSome(MAP_KINDS),
}

/** A plan and a map as the server seeds them, with something in each to begin with. */
export const seedTestPlan = (doc: Y.Doc): void => {
  seedPlan(doc, { title: 'Test', template: one(TEMPLATES, 0) })
  for (const name of ['School', 'Clinic', 'Center']) addPartner(doc, { name })
  for (let n = 0; n < 4; n++)
    addActivity(doc, {
      phase: some(doc, 'phases', n),
      component: some(doc, 'components', 0),
      title: `Card ${n}`,
    })
}

export const seedTestMap = (doc: Y.Doc): void => {
  seedMap(doc)
  for (const name of ['Mayor', 'Parents', 'Landlords']) addActor(doc, { name })
}
