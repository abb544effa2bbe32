import { AFFECTED, type Bounds, HUE, STRENGTH } from '../words/bounds.ts'
import { isMutualKind } from '../words/choices.ts'
import type { DocumentName } from '../words/documents.ts'
import { noteText, shape } from './drawing-fields.ts'
import {
  at,
  choice,
  end,
  flag,
  maybeChoice,
  maybeDate,
  maybeNumber,
  maybeRef,
  maybeSet,
  maybeWords,
  order,
  place,
  rich,
  set,
  signed,
  text,
  whole,
  words,
} from './fields.ts'
import {
  type AnyKind,
  type ItemKind,
  type ItemOf,
  items,
  type PageName,
  root,
  values,
  type Values,
} from './kind.ts'
import { causes } from './kind-causes.ts'
import { comments, setAside, talkNotes } from './kinds-said.ts'

/** Every kind of both documents, with all its fields; what people say is in `kinds-said.ts`. The type, reader, setter, purge, tables and copies follow. */

/** The number that both documents carry; upgrades run on the server when it loads an older one. */
export const SCHEMA = 1
const SCHEMAS: Bounds = { least: 0, most: 1e6 }

/** What the plan is about. `title` is a copy that the server writes. */
export const planAbout = root('about', {
  title: words(),
  template: maybeWords(),
  schema: whole(SCHEMAS, SCHEMA),
  today: text(),
  goal: text(),
})

export type PlanAbout = Values<(typeof planAbout)['fields']>

/** What the grid's columns and rows are alike in. `key` is the template's own id. */
const part = {
  name: { ...text(), edition: 'always' },
  order: order(),
  key: maybeWords(),
  hidden: flag(),
} as const

/** A column of the grid. */
export const phases = items(
  'phases',
  {
    ...part,
    starts: { ...maybeDate(), edition: 'always' },
    ends: { ...maybeDate(), edition: 'always' },
    note: maybeWords(),
  },
  { called: 'name', page: 'grid' },
)
export type Phase = ItemOf<typeof phases>

/** A row of the grid. */
export const components = items(
  'components',
  {
    ...part,
    purpose: { ...words(), edition: 'always' },
    hue: { ...whole(HUE, HUE.least), edition: 'always' },
  },
  { called: 'name', page: 'grid' },
)
export type Component = ItemOf<typeof components>

/** Both that the grid is made of, where they are treated alike. */
const PARTS = { phases, components }
export type PartName = keyof typeof PARTS
export const isPartName = (name: string): name is PartName => Object.hasOwn(PARTS, name)
export const partKind = (name: PartName): ItemKind<typeof part> => PARTS[name]

/** Cell goals: strings under `<phase>/<component>` in a plain map, so that nothing has to be made for a cell. */
export const cells = values('cells', { page: 'grid', of: [phases, components] })

/** A card in the grid. */
export const activities = items(
  'activities',
  {
    title: { ...text(), column: 'Title', edition: 'always' },
    place: { ...place(), edition: 'always' },
    status: { ...choice('status', 'todo'), column: 'Status', edition: 'always' },
    lead: { ...maybeRef('partners'), column: 'Lead', edition: 'always' },
    supporting: { ...set('supporting:', 'partners'), column: 'Supporting', edition: 'always' },
    due: { ...maybeDate(), column: 'Due', edition: 'always' },
    nextStep: { ...maybeWords(), column: 'Next step' },
    // somebody does it already: to be honored, and not begun anew beside it
    happening: { ...flag(), column: 'Already happening', says: ['yes', ''], edition: 'always' },
    tags: { ...set('tag:'), column: 'Tags', edition: 'always' },
    // who is on the map is for those who work on it: in their tables, and never in the edition
    actors: { ...set('actor:', 'actors'), column: 'People and groups' },
    needs: { ...set('needs:', 'activities'), column: 'Needs', edition: 'always' },
    notes: { ...text(), column: 'Notes', edition: 'with-notes' },
  },
  { called: 'title', page: 'grid', sentAs: 'idea' },
)
export type Activity = ItemOf<typeof activities>

/** An organization at the table. `code` is the short form on cards. `agreed`: what it has agreed to, and who said so. */
export const partners = items(
  'partners',
  {
    name: { ...text(), edition: 'always' },
    code: { ...words(), edition: 'always' },
    sector: maybeWords(),
    contact: maybeWords(),
    backbone: { ...flag(), edition: 'always' },
    agreed: maybeWords(),
    agreedOn: maybeDate(),
    agreedBy: maybeWords(),
    signed: signed(),
    order: order(),
  },
  { called: 'name', page: 'partners' },
)
export type Partner = ItemOf<typeof partners>

/** A section of the common agenda. */
export const agenda = items(
  'agenda',
  {
    name: { ...words(), edition: 'always' },
    prompt: { ...words(), edition: 'always' },
    key: maybeWords(),
    order: order(),
    text: { ...rich('body'), edition: 'always' },
  },
  { called: 'name', page: 'agenda' },
)

/** What the map is about: the issue as a question, and how the way power is held adds to the problem. */
export const mapAbout = root('about', { issue: words(), how: text(), schema: whole(SCHEMAS, SCHEMA) })

export type MapAbout = Values<(typeof mapAbout)['fields']>

/**
 * A person or group on the power map. `touch`: the partner that is in touch; `partner`: the one that it is; `unknown`: the
 * fields to which somebody answered that they don't know (see `answers.ts`).
 */
export const actors = items(
  'actors',
  {
    name: { ...text(), column: 'Label', edition: 'with-names' },
    kind: { ...choice('actorKind', 'group'), column: 'Type', edition: 'always' },
    note: { ...text(), column: 'Description' },
    status: { ...choice('standing', 'accepted'), column: 'Tags', edition: 'with-names' },
    at: { ...at(), edition: 'always' },
    affected: { ...maybeNumber(AFFECTED), column: 'Affected', edition: 'always' },
    certainty: { ...maybeChoice('certainty'), column: 'How sure' },
    partner: { ...maybeRef('partners'), column: 'Partner' },
    touch: { ...maybeRef('partners'), column: 'In touch' },
    nextStep: { ...maybeWords(), column: 'Next step' },
    nextStepBy: { ...maybeRef('partners'), column: 'Next step by' },
    nextStepDue: { ...maybeDate(), column: 'Next step due' },
    unknown: maybeSet('unknown:'),
  },
  { called: 'name', page: 'map', sentAs: 'actor' },
)
export type Actor = ItemOf<typeof actors>

/** From one actor to another, or mutual. */
export const connections = items(
  'connections',
  {
    from: { ...end('actors'), column: 'From', edition: 'always' },
    to: { ...end('actors'), column: 'To', edition: 'always' },
    mutual: { ...flag(), column: 'Direction', says: ['mutual', 'directed'], edition: 'always' },
    kind: { ...choice('connectionKind', 'influences'), column: 'Type', edition: 'always' },
    note: { ...maybeWords(), column: 'Description' },
    status: { ...choice('standing', 'accepted'), column: 'Tags', edition: 'with-names' },
    strength: { ...maybeNumber(STRENGTH), column: 'Strength', edition: 'always' },
    certainty: { ...maybeChoice('certainty'), column: 'How sure' },
    unknown: maybeSet('unknown:'),
  },
  { page: 'map', sentAs: 'connection' },
  (one) => ({ ...one, mutual: one.mutual || isMutualKind(one.kind) }),
)
export type Connection = ItemOf<typeof connections>

/** Free notes, strokes and named areas, which have no meaning outside the canvas. */
export const canvas = items('canvas', { shape: shape(), text: noteText() }, { page: 'map' })
export type Drawing = ItemOf<typeof canvas>

const PLAN = [
  planAbout,
  phases,
  components,
  cells,
  activities,
  partners,
  talkNotes,
  agenda,
  comments,
  setAside,
] as const
const DRAWN = [actors, connections, canvas] as const
const MAP = [mapAbout, causes, ...DRAWN, setAside] as const
type OneOfAll = (typeof PLAN)[number] | (typeof MAP)[number]

/** The names of each kind's fields. */
export type FieldNames = {
  [K in OneOfAll as K['name']]: K extends { fields: infer F } ? keyof F : never
}

export const KINDS: Record<DocumentName, readonly AnyKind[]> = { plan: PLAN, map: MAP }
export const ALL_KINDS: readonly AnyKind[] = [...PLAN, ...MAP]

const itemsOf = <K extends AnyKind>(all: readonly K[]) =>
  all.filter((kind): kind is Extract<K, { stands: 'items' }> => kind.stands === 'items')

/** The kinds whose items are marked when they are deleted. */
export const PLAN_ITEMS = itemsOf(PLAN)
export const MAP_ITEMS = itemsOf(MAP)
export const ITEM_KINDS: Record<DocumentName, readonly ItemKind[]> = { plan: PLAN_ITEMS, map: MAP_ITEMS }

/** What is drawn on the map, and can be chosen there. */
export const MAP_DRAWN = itemsOf(DRAWN)
export type MapItemName = (typeof MAP_DRAWN)[number]['name']

/** The kinds that are shown on a page. */
export type ShownName = Extract<OneOfAll, { page: string }>['name']
export const shownAt = (page: PageName): ShownName[] =>
  ALL_KINDS.filter((kind) => kind.page === page).map(({ name }) => name as ShownName)

export const kindNamed = (name: string): AnyKind | undefined => ALL_KINDS.find((kind) => kind.name === name)
