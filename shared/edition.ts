import type { Activity } from './model/activities.ts'
import type { Section } from './model/agenda.ts'
import type { Actor } from './model/actors.ts'
import type { Cell } from './model/cells.ts'
import type { Connection } from './model/connections.ts'
import type { Partner } from './model/partners.ts'
import type { Block } from './model/rich-text.ts'
import type { Component, Phase } from './model/structure.ts'

export type EditionPhase = Pick<Phase, 'id' | 'name' | 'starts' | 'ends'>
export type EditionComponent = Pick<Component, 'id' | 'name' | 'purpose' | 'hue'>
export type EditionActivity = Pick<
  Activity,
  'id' | 'title' | 'status' | 'lead' | 'supporting' | 'due' | 'tags' | 'needs'
> & {
  notes?: string
  place: { phase: string; component: string }
}
export type EditionPartner = Pick<Partner, 'id' | 'name' | 'code' | 'backbone'>

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

export type EditionSection = Pick<Section, 'id' | 'name' | 'prompt' | 'text'> & { rich: Block[] }

/** An actor as it is shared; only the first four where names are withheld. */
export type EditionActor = Pick<Actor, 'id' | 'kind' | 'at' | 'affected'> &
  Partial<Pick<Actor, 'name' | 'status'>>

export type EditionConnection = Pick<Connection, 'id' | 'from' | 'to' | 'kind' | 'mutual' | 'strength'> &
  Partial<Pick<Connection, 'status'>>

export type EditionMap = { issue?: string; actors: EditionActor[]; connections: EditionConnection[] }

/** `GET …/edition`: what is shared with those who do not edit. */
export type Edition = { title: string; grid?: EditionGrid; agenda?: EditionSection[]; map?: EditionMap }
