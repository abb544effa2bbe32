import { numberSaid, plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const people = (count: number): string =>
  `${numberSaid(count)} ${plural(count, { one: 'person or group', other: 'people and groups' })}`
const connected = (count: number): string =>
  `${numberSaid(count)} ${plural(count, { one: 'connection', other: 'connections' })}`
const rows = (count: number): string => `${numberSaid(count)} ${plural(count, { one: 'row', other: 'rows' })}`
const names = (count: number): string =>
  `${numberSaid(count)} ${plural(count, { one: 'name', other: 'names' })}`

/** Bringing people, groups and connections in. */
export const bringMap = {
  title: 'Bring in people, groups and connections',
  chooseHint:
    'Excel (.xlsx) or CSV, a project or blueprint of Kumu (.json), GraphML or GEXF. Several at once if people and connections are in two. You can also drop them on the page. Nothing is written before you have seen it.',
  typeHint:
    'A name in each line, a block copied from a spreadsheet, or connections such as “Parents → School board. Ask at every meeting”.',

  found: (actors: number, connections: number, from: string) =>
    `${people(actors)}, ${connected(connections)} in ${theirs(from)}`,
  none: 'Nothing here says who there is, or who is connected with whom.',
  ofPlan:
    'This looks like a list of activities. Those belong into the theory of action. There is nobody in it.',
  tooMany: (has: number, most: number) =>
    `There are ${rows(has)}, and at most ${numberSaid(most)} are brought in at once: nobody could find their way on a map of more. Nothing was changed. Bring in the part that matters.`,
  parts: 'What each sheet holds',
  part: (name: string) => (name === '' ? 'What it holds' : theirs(name)),
  partNames: { people: 'People and groups', connections: 'Connections', out: 'Leave out' },

  askName: 'Which column has the names of people and groups?',
  askEnds: 'Whom do these names mean? Each is an end of a connection, and nobody is called just so.',
  endsMore: (count: number) => `And ${names(count)} more.`,
  addAll: (count: number) => (count === 1 ? 'Add it to the map' : `Add all ${numberSaid(count)} to the map`),
  outAll: (count: number) =>
    count === 1 ? 'Leave its connections out' : `Leave the connections of all ${numberSaid(count)} out`,
  add: 'Add to the map',
  out: 'Leave its connections out',
  likely: (name: string, what: string) => (what === '' ? `It is ${name}, likely` : `It is ${name} (${what})`),
  askScale: (head: string) => `From where to where do the numbers under ${theirs(head)} go?`,
  range: (least: number, most: number) => `${least} to ${most}`,
  scaleSaid: (scale: string, steps: string) => `They become ${scale}: ${steps}.`,
  scales: {
    say: 'how much say somebody has, 0 to 10',
    stance: 'the stance, −2 (strongly against) to 2 (strongly with us)',
    affected: 'how much it affects them, 0 to 4',
    strength: 'the strength of the connection, 1 to 3',
  },
  step: (from: string, to: string) => `${from} → ${to}`,
  askWords: {
    actorKind: 'What kind of people or groups do these words mean?',
    stance: 'Which stance do these words mean?',
    affected: 'How much are they affected, by these words?',
    certainty: 'How sure is it, by these words?',
    connectionKind: 'Which kind of connection do these words mean?',
    strength: 'How strong is a connection, by these words?',
    direction: 'Which way do these go?',
  },
  wordOut: 'Keep the word in the note',
  fills: (count: number) =>
    `Fill in what the file knows of ${people(count)} who are there already, and the map does not. Nothing that is there changes.`,

  columns: 'How the columns are read',
  columnsOf: (sheet: string) => `How the columns of ${theirs(sheet)} are read`,
  fields: {
    name: 'Name',
    id: 'Tells which is which',
    kind: 'Kind',
    say: 'How much say',
    stance: 'Stance',
    affected: 'How affected',
    certainty: 'How sure',
    touch: 'Who is in touch',
    partner: 'Is one of our partners',
    nextStep: 'Next step',
    nextStepBy: 'Who takes the next step',
    nextStepDue: 'When the next step is due',
    note: 'Note',
    tags: 'Tags, into the note',
    from: 'From whom',
    to: 'To whom',
    ends: 'Both ends, “A → B”',
    fromId: 'From whom, by id',
    toId: 'To whom, by id',
    direction: 'Direction',
    strength: 'Strength',
    label: 'Words on the line, into the note',
    named: 'Into the note, with its name',
    out: 'Leave out',
  },

  people: 'People and groups',
  connections: 'Connections',
  where: 'Where',
  name: 'Name',
  kind: 'Kind',
  say: 'Say',
  stance: 'Stance',
  connection: 'Connection',
  strength: 'Strength',
  note: 'Note',
  there: 'there already',
  noName: 'No name yet',
  unknown: 'not known yet',

  toPlace: (count: number) =>
    `${people(count)} without both say and stance: they come among those who are not placed yet.`,
  keptInNotes: (heads: string) => `Kept in the notes, with their names: ${heads}.`,
  leftOut: (sheet: string) => `Left out, since it says nobody and nothing: ${theirs(sheet)}.`,
  causesOut: (sheet: string) =>
    `How this adds to the problem is not brought in: ${theirs(sheet)}. A copy of the whole initiative has it.`,
  remarks: {
    twice: (count: number) => `${rows(count)} given twice. The second one is left out; tick it to have both.`,
    'both-ends': (count: number) =>
      `${connected(count)} both ways, given from both ends. The second one is left out.`,
    there: (count: number) => `${people(count)} on the map already. They stay as they are.`,
    'connection-there': (count: number) => `${connected(count)} on the map already. They stay as they are.`,
    alike: (count: number) =>
      `${people(count)} of a name that another one has. All come in; untick whoever is the same.`,
    self: (count: number) => `${connected(count)} of somebody with themselves. Left out.`,
    'no-end': (count: number) => `${connected(count)} to somebody who is not in the file. Left out.`,
    'end-left-out': (count: number) => `${connected(count)} left out with an end, as answered above.`,
    'no-name': (count: number) => `${rows(count)} without a name.`,
    long: (count: number) => `${names(count)} too long: shortened, with all of it in the note.`,
    'off-scale': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'number is', other: 'numbers are' })} not on the scale: nothing is made of it, and it stays in the note.`,
    'no-number': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'word', other: 'words' })} where a number stands: kept in the note.`,
    'no-stance': (count: number) => `The stance of ${people(count)} is not known. Nothing is guessed.`,
    undirected: (count: number) => `${connected(count)} without a direction: read as going both ways.`,
    turned: (count: number) => `${connected(count)} said from the other end: turned around.`,
    'as-written': (count: number) =>
      `${names(count)} written in other capitals or accents than the one meant.`,
    'several-ends': (count: number) => `Several names at one end in ${rows(count)}: a connection for each.`,
    'no-kind': (count: number) => `${connected(count)} without a kind: read as “influences”.`,
    'no-direction': (count: number) =>
      `${connected(count)} of which no direction was given: read from the first to the second.`,
    'no-partner': (count: number) =>
      `${names(count)} of partners who are not at the table: kept in the notes.`,
    contact: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'contact', other: 'contacts' })}, such as an e-mail address or a phone number, will be read by all who edit.`,
    'lost-letters': (count: number) => `Letters were lost in ${rows(count)} before this file was made (�).`,
    formula: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'formula', other: 'formulas' })} kept as text. Nothing is calculated.`,
  },
  at: (where: string, text: string) => (text === '' ? theirs(where) : `${theirs(where)}: ${theirs(text)}`),

  confirm: (actors: number, connections: number) =>
    connections === 0
      ? `Bring in ${people(actors)}`
      : actors === 0
        ? `Bring in ${connected(connections)}`
        : `Bring in ${people(actors)} and ${connected(connections)}`,
  confirmFills: 'Fill in what is not known',
  nothingNew: 'All of it is there already. Nothing would be added.',
  changed: 'The map has changed meanwhile. Look at it once more.',
  done: (actors: number, connections: number) => `Brought in ${people(actors)} and ${connected(connections)}`,
} as const
