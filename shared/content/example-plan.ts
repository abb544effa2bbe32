import type { Status } from '../words/choices.ts'

/** The plan of the example initiative. Places and organizations are made up. */

export const EXAMPLE_TODAY = '46 of 100 children start school ready'
export const EXAMPLE_GOAL = '80 of 100 by June 2030, and less than five points between neighborhoods'

/** By the template's own id of a phase. */
export const EXAMPLE_PHASES = {
  initiate: { starts: '2026-01-12', ends: '2026-09-30' },
  organize: { starts: '2026-10-01', ends: '2027-12-17' },
  sustain: { starts: '2028-01-10' },
}

type Agreed = { agreed?: string; agreedOn?: string; agreedBy?: string }
type ExamplePartner = Agreed & {
  name: string
  code: string
  sector: string
  contact?: string
  backbone?: true
}

export const EXAMPLE_PARTNERS: readonly ExamplePartner[] = [
  {
    name: 'Community Fund',
    code: 'CF',
    sector: 'Philanthropy',
    contact: 'Tomás, program lead',
    backbone: true,
    agreed: 'Pays the backbone’s staff until the end of 2027, and has one vote like everybody else.',
    agreedOn: '2026-03-10',
    agreedBy: 'Their board',
  },
  { name: 'Riverside School District', code: 'RSD', sector: 'Education', contact: 'Head of early learning' },
  {
    name: 'Neighborhood Center',
    code: 'NC',
    sector: 'Community',
    contact: 'Amina, front desk, mornings',
    agreed: 'Opens the hall for every meeting, and asks the parents first.',
    agreedOn: '2026-03-12',
    agreedBy: 'Amina',
  },
  { name: 'Health and Human Services', code: 'HHS', sector: 'Government' },
  { name: 'Millrace Foundation', code: 'MF', sector: 'Philanthropy' },
  { name: 'Family Clinic', code: 'FC', sector: 'Health', contact: 'Nurse in charge' },
  { name: 'Home Daycare Network', code: 'HD', sector: 'Child care' },
  { name: 'Youth Council', code: 'YC', sector: 'Community' },
  { name: 'Radio Riverside', code: 'RAD', sector: 'Media' },
]

type ExampleActivity = {
  title: string
  status: Status
  /** Codes of partners. */
  lead?: string
  supporting?: readonly string[]
  due?: string
  nextStep?: string
  notes?: string
  happening?: true
  tags?: readonly string[]
  /** Titles of others. */
  needs?: readonly string[]
}

/** By the template's own ids of component and phase. */
export const EXAMPLE_ACTIVITIES: Record<string, Record<string, readonly ExampleActivity[]>> = {
  governance: {
    initiate: [
      { title: 'Convene the founding eleven', status: 'done', lead: 'CF', supporting: ['RSD'] },
      {
        title: 'Sign the participation charter',
        status: 'done',
        lead: 'RSD',
        supporting: ['CF', 'NC', 'HHS', 'FC'],
        notes: 'One page: what each partner brings, how we decide, and how somebody leaves.',
      },
      {
        title: 'Pay residents for their time',
        status: 'doing',
        lead: 'CF',
        supporting: ['NC'],
        due: '2026-06-30',
        nextStep: 'Agree on one rate for every meeting',
        tags: ['Residents lead'],
      },
    ],
    organize: [
      {
        title: 'Hire a backbone director',
        status: 'doing',
        lead: 'CF',
        supporting: ['NC', 'RSD'],
        due: '2026-11-15',
        nextStep: 'Two parents join the interviews',
        needs: ['Fund the backbone for three years'],
      },
      {
        title: 'Fund the backbone for three years',
        status: 'stuck',
        lead: 'CF',
        supporting: ['MF'],
        due: '2026-12-18',
        notes: 'Two of three years are promised. The third depends on the county budget.',
      },
      {
        title: 'Seat four resident leaders',
        status: 'todo',
        lead: 'NC',
        due: '2027-01-20',
        nextStep: 'Ask two parents from block 12',
        tags: ['Residents lead'],
        needs: ['Pay residents for their time'],
      },
    ],
    sustain: [
      { title: 'Yearly review of who is at the table', status: 'todo', lead: 'NC' },
      { title: 'Hand the chair to a resident', status: 'todo' },
    ],
  },
  strategy: {
    initiate: [
      {
        title: 'Inventory of early-years programs',
        status: 'done',
        lead: 'HHS',
        supporting: ['RSD'],
        notes: '41 programs found. Eleven of them have a waiting list.',
      },
      {
        title: 'Listening sessions in eight blocks',
        status: 'doing',
        lead: 'NC',
        supporting: ['RSD', 'YC'],
        due: '2026-08-14',
        nextStep: 'Find a room in block 7',
      },
    ],
    organize: [
      { title: 'Agree what “ready” means to us', status: 'doing', lead: 'RSD', supporting: ['NC', 'HD'] },
      {
        title: 'Draft the strategic framework',
        status: 'doing',
        lead: 'CF',
        supporting: ['RSD', 'FC'],
        due: '2026-12-04',
        nextStep: 'Section on the summer before school',
        needs: ['Agree what “ready” means to us', 'Listening sessions in eight blocks'],
      },
      {
        title: 'Test the draft with families',
        status: 'todo',
        lead: 'NC',
        supporting: ['HD'],
        needs: ['Draft the strategic framework'],
      },
    ],
    sustain: [
      { title: 'Align grant calendars', status: 'todo', lead: 'MF', supporting: ['CF'] },
      { title: 'Move money to what works', status: 'todo', lead: 'CF' },
    ],
  },
  community: {
    initiate: [
      { title: 'Power map with parents', status: 'done', lead: 'NC', supporting: ['HD'] },
      {
        title: 'Child care at every meeting',
        status: 'done',
        lead: 'YC',
        supporting: ['HD'],
        notes: 'Four teenagers with first-aid training; the Home Daycare Network lends toys.',
      },
      {
        title: 'Visit every home daycare once',
        status: 'done',
        lead: 'HD',
        supporting: ['FC'],
        tags: ['Home daycare'],
      },
    ],
    organize: [
      {
        title: 'Block captains program',
        status: 'doing',
        lead: 'NC',
        supporting: ['YC'],
        due: '2027-03-01',
        nextStep: 'Training for the first six',
      },
      {
        title: 'Spanish-language radio hour',
        status: 'doing',
        lead: 'RAD',
        supporting: ['NC'],
        happening: true,
        notes: 'Sundays at nine since 2019. What could it carry for us, and what does it need?',
      },
      { title: 'Reading corners in barbershops and laundromats', status: 'todo' },
    ],
    sustain: [
      { title: 'Parents testify on the slot rule', status: 'todo', lead: 'NC', due: '2028-02-15' },
      {
        title: 'Summer before school, in every block',
        status: 'todo',
        tags: ['Summer'],
        lead: 'RSD',
        supporting: ['NC', 'YC'],
      },
    ],
  },
  evaluation: {
    initiate: [
      { title: 'Baseline by race and home language', status: 'done', lead: 'RSD' },
      {
        title: 'Data-sharing agreement',
        status: 'stuck',
        lead: 'RSD',
        supporting: ['HHS', 'FC'],
        due: '2026-05-29',
        nextStep: 'Both lawyers in one call',
        notes: 'The clinic can share counts, never names.',
      },
    ],
    organize: [
      {
        title: 'Choose six shared measures',
        status: 'doing',
        lead: 'RSD',
        supporting: ['CF', 'HHS'],
        due: '2027-02-26',
        needs: ['Data-sharing agreement', 'Agree what “ready” means to us'],
      },
      { title: 'Ask families what they would count', status: 'todo', lead: 'NC', supporting: ['HD'] },
      {
        title: 'One form for all intake desks',
        status: 'todo',
        lead: 'HHS',
        supporting: ['FC', 'RSD'],
        needs: ['Data-sharing agreement'],
      },
    ],
    sustain: [
      { title: 'Quarterly learning forum', status: 'todo', lead: 'CF', supporting: ['RSD'] },
      { title: 'Publish the figures every autumn', status: 'todo', lead: 'RSD', supporting: ['RAD'] },
    ],
  },
}
