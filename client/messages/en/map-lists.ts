import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const people = (n: number) => `${n} ${plural(n, { one: 'person or group', other: 'people and groups' })}`
const connected = (n: number) => `${n} ${plural(n, { one: 'connection', other: 'connections' })}`

/** From which side one looks at the map. */
export const views = {
  label: 'Views',
  power: 'Power',
  network: 'Network',
  table: 'Table',
  outline: 'Outline',
  matrix: 'Matrix',
} as const

/** The power map in words: as tables, an outline, and a matrix. */
export const lists = {
  tables: 'What is listed',
  people: 'People and groups',
  connections: 'Connections',
  peopleKeys:
    'Arrow keys go from cell to cell, Enter changes one, Escape leaves it. Space opens the details.',

  columns: {
    people: {
      name: 'Name',
      kind: 'Kind',
      say: 'Say',
      position: 'Position',
      affected: 'Affected',
      certainty: 'How sure',
      touch: 'In touch',
      connections: 'Connections',
      nextStep: 'Next step',
      nextStepBy: 'Who takes it',
      nextStepDue: 'By when',
    },
    connections: {
      from: 'From',
      kind: 'Kind',
      to: 'To whom',
      mutual: 'Both ways',
      strength: 'How strong',
      note: 'Note',
    },
    actions: 'More',
  },
  sortBy: (column: string) => `Sort by ${column}`,
  sorted: (column: string, isDown: boolean) => `Sorted by ${column}${isDown ? ', the other way round' : ''}.`,
  field: (column: string, name: string) => `${column}: ${theirs(name)}`,
  sayHint: '0 to 10; empty for what is not known',
  notRead: 'That could not be read. What was there stays.',
  unknown: '?',
  isUnknown: 'Not known',
  nobody: 'Nobody',
  strengthUnknown: 'Strength not known',
  addNote: 'Add a note',
  bothWays: 'Both ways',
  oneWay: 'One way',
  details: (name: string) => `Details: ${name}`,
  remove: (name: string) => `Delete: ${name}`,
  empty: 'Nobody is on the map yet. Add the first by name.',
  noConnections: 'No connections yet.',
  hasHidden: 'Nothing is shown: the filter hides all of it.',
  there: 'That connection is there already.',
  addConnectionLabel: 'Add a connection',
  addConnectionOf: (name: string) => `Add a connection of ${theirs(name)}`,
  from: 'From',
  to: 'To whom',
  kindOf: 'Kind of connection',
  choose: 'Choose…',
  add: 'Add',

  filter: {
    filter: 'Filter',
    label: 'Which of them are shown',
    text: 'With the words',
    kind: 'Kind',
    anyKind: 'Any kind',
    connectionKind: 'Connection',
    anyConnection: 'Any connection',
    sure: 'How sure',
    anySure: 'However sure',
    touch: 'In touch',
    anyTouch: 'Whoever it is',
    nobody: 'Nobody yet',
    unknown: 'Nobody said',
    clear: 'Show all',
    people: (shown: number, all: number) => (shown === all ? people(all) : `${shown} of ${people(all)}`),
    connections: (shown: number, all: number) =>
      shown === all ? connected(all) : `${shown} of ${connected(all)}`,
  },

  outline: {
    by: 'Parted by',
    kind: 'Kind',
    say: 'Say',
    position: 'Position',
    unknown: { say: 'Say not known', position: 'Position not known' },
    open: (name: string) => `Fold or unfold ${theirs(name)}`,
    connectionsOf: (name: string) => `Connections of ${theirs(name)}`,
    what: (name: string) => `What is known of ${theirs(name)}`,
    openAll: 'Unfold all',
    foldAll: 'Fold all',
  },

  matrix: {
    label: 'Who is connected to whom',
    how: 'Read from the row to the column. Enter or a press opens a connection, or adds one.',
    order: 'Order',
    orders: { name: 'By name', kind: 'By kind', connections: 'Most connected first' },
    none: (from: string, to: string) => `${from} → ${to}: no connection`,
    self: (name: string) => name,
    several: (n: number) => String(n),
    menu: (from: string, to: string) => `From ${theirs(from)} to ${theirs(to)}`,
    there: 'What connects them',
    adds: 'Add: from the row to the column',
    open: (sentence: string) => `Open: ${sentence}`,
    remove: (sentence: string) => `Delete: ${sentence}`,
    corner: 'From ↓ to →',
  },
} as const
