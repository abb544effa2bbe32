import { theirs } from '../theirs.ts'

/** The start page. */
export const home = {
  product: 'Common Table',
  code: 'I have a code',
  title: 'Work out who does what, in what order, and who holds the power, together.',
  intro:
    'A shared table for collective impact: one theory of action, one common agenda, one power map, edited by everyone in the room and everyone who could not come. No accounts.',
  templates: 'Start from',
  templatesFailed: 'The templates did not load.',
  again: 'Load again',
  source: (source: string) => `Source: ${source}`,

  name: 'What is your initiative called?',
  nameExample: 'Ready by Five, Riverside',
  nameMissing: 'Give it a name. You can change it later.',
  start: 'Start',
  starting: 'Starting…',
  secret: 'Password for starting initiatives here',
  secretHint: 'Whoever runs this server has it.',
  failed: 'The server did not answer. Nothing was made. Try again.',

  yours: 'Your initiatives on this device',
  roles: { facilitator: 'Facilitator', editor: 'Can edit', contributor: 'Can add', viewer: 'Can look' },
  example: {
    title: 'Look at a full one first',
    body: 'An invented initiative with partners, activities, an agenda and a power map. It is yours to change.',
    make: 'Make the example',
    making: 'Making it…',
  },
  deleted: (until: string) => `Deleted. You can bring it back until ${until}`,
  file: {
    title: 'Go on from a saved file',
    body: 'A file that all of an initiative was saved as, in its menu. It becomes an initiative of its own.',
    choose: 'Choose a file',
    reading: 'Reading it…',
    unreadable: (name: string) =>
      `“${theirs(name)}” cannot be read. Choose a file that was saved from an initiative here; its name ends in .json.`,
    another: (name: string) =>
      `“${theirs(name)}” is not a whole initiative. Choose the file that was saved with “Save all of it as a file”.`,
    large: 'This file is larger than the server takes.',
    refused: (reason: string) => `This file is damaged, or from a newer version. The server says: ${reason}`,
  },
  claim: 'What is known',
} as const
