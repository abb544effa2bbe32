import type { ActorKind, Certainty, ConnectionKind } from '../words/choices.ts'
import type { At } from '../model/fields.ts'

/** The power map of the example initiative. Persons and groups are made up. */

export const EXAMPLE_ISSUE = 'Who decides on child care?'

type ExampleActor = {
  name: string
  kind: ActorKind
  at?: At
  affected?: number
  certainty?: Certainty
  /** Code of the partner that is in touch. */
  touch?: string
  /** Code of the partner that this actor is. */
  partner?: string
  nextStep?: string
  note?: string
  status?: 'proposed'
}

/** By a short name that the connections use. */
export const EXAMPLE_ACTORS: Record<string, ExampleActor> = {
  mayor: {
    name: 'Mayor’s office',
    kind: 'person',
    at: { influence: 9, position: 0.3 },
    affected: 1,
    certainty: 'told',
    touch: 'CF',
    nextStep: 'Invite to a home daycare',
  },
  council: {
    name: 'Ward council',
    kind: 'institution',
    at: { influence: 7.4, position: -0.3 },
    affected: 1,
    certainty: 'known',
    touch: 'NC',
    nextStep: 'Speak at the March session',
  },
  county: {
    name: 'County commissioners',
    kind: 'institution',
    at: { influence: 9.4, position: -0.7 },
    affected: 0,
    certainty: 'guess',
    touch: 'HHS',
  },
  licensing: {
    name: 'Licensing desk',
    kind: 'institution',
    at: { influence: 7.3, position: -1.35 },
    affected: 1,
    certainty: 'known',
    touch: 'HHS',
    note: 'Writes how the slot rule is read. The rule itself is the state’s.',
  },
  district: {
    name: 'School district',
    kind: 'institution',
    at: { influence: 7.8, position: 1 },
    affected: 2,
    certainty: 'known',
    partner: 'RSD',
  },
  fund: {
    name: 'Community fund',
    kind: 'institution',
    at: { influence: 8.8, position: 1.6 },
    affected: 0,
    certainty: 'known',
    partner: 'CF',
  },
  foundation: {
    name: 'Millrace Foundation',
    kind: 'institution',
    at: { influence: 7, position: 1.75 },
    affected: 0,
    certainty: 'told',
    partner: 'MF',
  },
  developers: {
    name: 'Lakeside Developers',
    kind: 'group',
    at: { influence: 8.4, position: -1.6 },
    affected: 1,
    certainty: 'guess',
    note: 'Could build rooms for child care into new houses. Nobody has asked them yet.',
  },
  landlords: {
    name: 'Landlord association',
    kind: 'group',
    at: { influence: 6, position: -1.25 },
    affected: 1,
    certainty: 'guess',
    touch: 'NC',
    nextStep: 'Ask what worries them about daycare in flats',
  },
  chamber: {
    name: 'Shop owners’ circle',
    kind: 'group',
    at: { influence: 6.6, position: 0.15 },
    affected: 2,
    certainty: 'told',
  },
  union: {
    name: 'Educators’ union',
    kind: 'group',
    at: { influence: 5.8, position: 0.55 },
    affected: 3,
    certainty: 'known',
    touch: 'RSD',
  },
  clinic: {
    name: 'Family clinic',
    kind: 'institution',
    at: { influence: 5, position: 1.3 },
    affected: 2,
    certainty: 'known',
    partner: 'FC',
  },
  hospital: {
    name: 'Valley hospital, as an employer',
    kind: 'institution',
    at: { influence: 5.2, position: -0.3 },
    affected: 3,
    certainty: 'guess',
    nextStep: 'Find who plans the shifts',
  },
  daycares: {
    name: 'Home daycare network',
    kind: 'group',
    at: { influence: 2.8, position: 1.55 },
    affected: 4,
    certainty: 'known',
    partner: 'HD',
  },
  parents: {
    name: 'Parents of block 12',
    kind: 'resident',
    at: { influence: 1.5, position: 0.9 },
    affected: 4,
    certainty: 'known',
    touch: 'NC',
    nextStep: 'Ask two to join the steering group',
  },
  grandparents: {
    name: 'Grandparents’ circle',
    kind: 'resident',
    at: { influence: 2.1, position: 0.1 },
    affected: 4,
    certainty: 'told',
    touch: 'NC',
    status: 'proposed',
  },
  nightshift: {
    name: 'Parents on night shift',
    kind: 'resident',
    at: { influence: 0.8, position: 0.4 },
    affected: 4,
    certainty: 'guess',
    nextStep: 'Meet at shift change, not at a meeting',
  },
  newcomers: {
    name: 'Families new to Riverside',
    kind: 'resident',
    at: { influence: 0.5, position: 1.35 },
    affected: 4,
    certainty: 'guess',
    touch: 'NC',
  },
  youth: {
    name: 'Youth council',
    kind: 'group',
    at: { influence: 3.6, position: 1.8 },
    affected: 2,
    certainty: 'known',
    partner: 'YC',
  },
  center: {
    name: 'Neighborhood center',
    kind: 'institution',
    at: { influence: 4.3, position: 1.75 },
    affected: 2,
    certainty: 'known',
    partner: 'NC',
  },
  radio: {
    name: 'Radio Riverside',
    kind: 'group',
    at: { influence: 3.9, position: -0.55 },
    affected: 0,
    certainty: 'known',
    partner: 'RAD',
    touch: 'CF',
  },
  faith: {
    name: 'Faith leaders’ breakfast',
    kind: 'group',
    at: { influence: 4.6, position: -1.2 },
    affected: 1,
    certainty: 'told',
  },
  neighbors: {
    name: 'Quiet Streets neighbors',
    kind: 'resident',
    at: { influence: 3.2, position: -1.6 },
    affected: 1,
    certainty: 'told',
    note: 'Worried about parking in the morning, not about children.',
  },
  budget: { name: 'Whoever plans the county budget', kind: 'person', note: 'We do not know who this is.' },
}

type ExampleConnection = {
  from: string
  kind: ConnectionKind
  to: string
  strength?: number
  mutual?: true
  note?: string
}

export const EXAMPLE_CONNECTIONS: readonly ExampleConnection[] = [
  { from: 'fund', kind: 'funds', to: 'district', strength: 2 },
  { from: 'fund', kind: 'funds', to: 'clinic', strength: 1 },
  { from: 'foundation', kind: 'funds', to: 'fund', strength: 3 },
  { from: 'county', kind: 'funds', to: 'licensing', strength: 2 },
  { from: 'mayor', kind: 'influences', to: 'district', strength: 2 },
  { from: 'developers', kind: 'influences', to: 'mayor', strength: 3 },
  { from: 'council', kind: 'influences', to: 'mayor', strength: 2 },
  { from: 'parents', kind: 'influences', to: 'council', strength: 1 },
  { from: 'chamber', kind: 'influences', to: 'council', strength: 2 },
  { from: 'hospital', kind: 'influences', to: 'county', strength: 2 },
  { from: 'district', kind: 'conflict', to: 'union', note: 'Over pay for the year before kindergarten' },
  { from: 'landlords', kind: 'conflict', to: 'parents', note: 'Two leases ended because of daycare at home' },
  { from: 'parents', kind: 'allied', to: 'daycares', strength: 3 },
  { from: 'developers', kind: 'allied', to: 'landlords', strength: 2 },
  { from: 'daycares', kind: 'allied', to: 'clinic', strength: 1 },
  { from: 'licensing', kind: 'regulates', to: 'daycares', strength: 3, note: 'The slot rule' },
  { from: 'county', kind: 'regulates', to: 'developers', strength: 1 },
  { from: 'radio', kind: 'informs', to: 'parents', strength: 1 },
  { from: 'center', kind: 'informs', to: 'newcomers', strength: 2 },
  { from: 'clinic', kind: 'informs', to: 'center', mutual: true },
]
