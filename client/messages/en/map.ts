import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const people = (n: number) => `${n} ${plural(n, { one: 'person or group', other: 'people and groups' })}`
const connected = (n: number) => `${n} ${plural(n, { one: 'connection', other: 'connections' })}`

/** The power map. */
export const map = {
  title: 'Power map',
  canvas: 'Power map. Arrow keys move what is chosen, Enter renames it, Delete takes it away.',
  loading: 'Drawing the map…',
  failed: {
    title: 'The drawing stopped',
    body: 'Nothing is lost: all of the map is kept, and in the list you can read and change everything.',
    again: 'Draw it again',
    drawnAgain: 'The drawing stopped and was drawn again. Nothing is lost.',
    shape: 'This one cannot be drawn.',
  },

  issue: {
    label: 'What question is this map about?',
    prompt: 'What question is this map about?',
    edit: 'Change the question',
    how: 'How power adds to it',
    howLabel: 'How does the way power is held add to the problem?',
  },

  lanes: { stance: 'Stance not known', say: 'Say not known' },

  heap: {
    label: (n: number) => `${n} more here`,
    opens: 'Click to see each of them.',
  },

  tools: {
    label: 'Tools',
    select: 'Choose and move',
    hand: 'Move the view',
    actor: 'Person or group',
    connection: 'Connection',
    note: 'Note',
    area: 'Area',
    draw: 'Pen',
    kinds: 'Kind of connection',
    now: (tool: string, hint?: string) => (hint === undefined ? `${tool}.` : `${tool}. ${hint}`),
    actorHint: 'Click where they stand. Enter after a name begins the next one.',
    areaHint: 'Drag over what belongs together, and name it.',
    connectionHint: 'Click one, then the other. Or drag from one to the other.',
    zoomIn: 'Closer',
    zoomOut: 'Further away',
    fit: 'Show the whole map',
  },

  legend: 'What the lines mean',

  area: { name: 'Name of the area', unnamed: 'Area without a name' },

  unnamed: 'No name yet',
  note: 'Note',
  strengths: ['Weak', 'Clear', 'Strong'],

  unplaced: {
    title: (n: number) => `Not placed yet (${n})`,
    hint: 'Drag onto the map, or choose to say what you know',
  },

  fields: {
    name: 'Name',
    sayHint: 'How much say do they have in this question?',
    positionHint: 'Where do they stand on it?',
    affectedHint: 'How much does it touch their days?',
    certainty: 'How sure are we?',
    touch: 'Who is in touch?',
    partner: 'Is one of our partners',
    nextStep: 'Next step',
    nextStepBy: 'Who takes it',
    nextStepDue: 'By when',
    nobodyTakes: 'Not said yet',
    role: 'For a private person a role is enough: “A tenant on Mill Street”.',
    note: 'Note',
    nobody: 'Nobody yet',
    noPartner: 'No',
    accept: 'Take up',
    alsoHere: 'Also here',
  },

  panel: {
    label: 'Details',
    open: 'Details',
    close: 'Close details',
    says: 'What the map says',
    everyone: 'People and groups',
    find: 'Find by name',
    none: 'Nobody by that name.',
    empty: 'Nobody is on the map yet. Who decides? Who is heard? Who lives with it?',
    add: 'Add a person or group',
    addButton: 'Add',
    back: 'All people and groups',
    count: (actors: number, connections: number) => `${people(actors)}, ${connected(connections)}.`,
    unplaced: (n: number) => `${people(n)} not placed yet.`,
    proposed: (n: number) => `${n} new, not yet discussed.`,
    kinds: (words: string[]) => words.join(' · '),
    sources: 'From research and the field',
    place: (say: string, position: string) => `${say} · ${position}`,
    notPlaced: 'Not placed yet',
    several: (n: number) => `${n} chosen`,
    deleteSeveral: 'Delete them',
    align: {
      title: 'Put them in order',
      sameSay: 'Same say',
      samePosition: 'Same position',
      spaceSay: 'Space out by say',
      spacePosition: 'Space out by position',
      aligned: (n: number) => `${people(n)} moved.`,
    },
  },

  connection: {
    title: 'Connection',
    list: 'Connections',
    none: 'None yet.',
    add: 'Add a connection',
    to: 'To whom',
    choose: 'Choose…',
    swap: 'Turn around',
    mutual: 'Goes both ways',
    strength: 'How strong?',
    change: (sentence: string) => `Change: ${sentence}`,
    remove: (sentence: string) => `Delete: ${sentence}`,
    sentence: (from: string, word: string, to: string) => `${from} ${word} ${to}`,
    delete: 'Delete connection',
  },

  activities: 'In the theory of action',

  delete: 'Delete',
  deletedActor: (name: string, n: number) =>
    n === 0 ? `Deleted “${theirs(name)}”.` : `Deleted “${theirs(name)}” and ${connected(n)}.`,
  deletedConnection: 'Deleted the connection.',
  deletedDrawing: 'Deleted from the canvas.',
  deletedSeveral: (n: number) => `Deleted ${n}.`,

  ask: {
    title: (n: number) => `Delete ${n} at once?`,
    body: 'They go for everybody. One Undo, or “Recently deleted”, brings all of them back.',
    remove: (n: number) => `Delete all ${n}`,
    keep: 'Keep them',
  },
  /** What is looked at here was deleted, by somebody else or by undoing. */
  goneBy: (name: string, what: string) => `${theirs(name)} deleted “${theirs(what)}”.`,
  gone: (what: string) => `“${theirs(what)}” is not on the map any more.`,

  recent: {
    open: 'Recently deleted',
    title: 'Recently deleted',
    stroke: 'A stroke of the pen',
    area: (name: string) => (name === '' ? 'An area without a name' : `Area: ${name}`),
    note: (words: string) => `Note: ${theirs(words.length > 80 ? `${words.slice(0, 80)}…` : words)}`,
    lostEnd: 'One of the two is deleted too. Restore them first.',
  },

  added: (name: string) => `Added ${theirs(name)}.`,
  addedSeveral: (n: number) => `Added ${people(n)}. They are not placed yet.`,
  connected: (sentence: string) => `Connected: ${sentence}.`,
  moved: (name: string, say: string, position: string) => `${theirs(name)}: ${say}. ${position}.`,
  chosen: (name: string) => `${theirs(name)} is chosen.`,
} as const
