import type { Cell } from './model/cells.ts'
import type { Fields, Values } from './model/kind.ts'
import type { activities, actors, agenda, components, connections, partners, phases } from './model/kinds.ts'
import type { Block } from './model/rich-text.ts'

/** The fields of a kind that the edition has at a level. */
type At<F extends Fields, Level> = {
  [N in keyof F as F[N] extends { readonly edition: Level } ? N : never]: F[N]
}

/** An item as its kind says that the edition has it: what is there only with notes, or with names, may be withheld. */
export type EditionOf<K extends { fields: Fields }> = { id: string } & Values<At<K['fields'], 'always'>> &
  Partial<Values<At<K['fields'], 'with-notes' | 'with-names'>>>

export type EditionPhase = EditionOf<typeof phases>
export type EditionComponent = EditionOf<typeof components>
export type EditionActivity = Omit<EditionOf<typeof activities>, 'place'> & {
  place: { phase: string; component: string }
}
export type EditionPartner = EditionOf<typeof partners>

/** The grid as it is shared: what is hidden is not in it. */
export type EditionGrid = {
  today: string
  goal: string
  phases: EditionPhase[]
  components: EditionComponent[]
  cells: Cell[]
  activities: EditionActivity[]
  partners: EditionPartner[]
}

export type EditionSection = EditionOf<typeof agenda> & { rich: Block[] }

/** Without names there are kinds, numbers and connections alone. */
export type EditionActor = EditionOf<typeof actors>
export type EditionConnection = EditionOf<typeof connections>

export type EditionMap = { issue?: string; actors: EditionActor[]; connections: EditionConnection[] }

/** `GET …/edition`: what is shared with those who do not edit. */
export type Edition = { title: string; grid?: EditionGrid; agenda?: EditionSection[]; map?: EditionMap }
