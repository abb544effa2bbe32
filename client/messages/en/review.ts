import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** What residents sent in, and how it is answered. */
export const review = {
  title: 'Added by residents',
  intro: 'Read each one, and take it up or say why not. Whoever sent it reads your answer.',
  waiting: (n: number) => (n === 0 ? 'Nothing waits' : `${n} ${plural(n, { one: 'waits', other: 'wait' })}`),
  empty: 'Nothing waits at the moment.',
  emptyBody:
    'Share the link “Can add”, or put its code on the wall. What people send appears here by itself.',
  opening: 'Opening…',
  paused: 'Editing is paused. You can answer when the pause ends.',

  fact: (field: string, word: string) => `${field}: ${word}`,
  types: { actor: 'For the map', connection: 'Connection', idea: 'Idea' },
  shown: 'Already on the map, marked as new',
  proposes: (name: string) => `${theirs(name)} (not on the map yet)`,
  forCell: (phase: string, component: string) => `For: ${theirs(phase)}, ${theirs(component)}`,
  somebody: 'somebody',

  accept: 'Take up',
  acceptIt: (name: string) => `Take up: ${name}`,
  decline: 'Not this time…',
  declineIt: (name: string) => `Not this time: ${name}`,
  reason: 'Why not?',
  reasonHint: 'Whoever sent it reads this. Be kind.',
  reasonMissing: 'Say why, so that whoever sent it is not left without an answer.',
  reasons: [
    'It is on the map already.',
    'We keep the names of neighbors off the map.',
    'We did not understand it. Could you send it again in other words?',
  ],
  send: 'Send the answer',
  cancel: 'Cancel',
  last: 'Your last answer',
  given: {
    accepted: (name: string) => `Taken up: ${theirs(name)}`,
    declined: (name: string) => `Answered: ${theirs(name)}`,
    waiting: (name: string) => `It waits again: ${theirs(name)}`,
  },
  show: 'Show',
  showIt: (name: string) => `Show: ${name}`,
  undo: 'Undo',
  undoIt: (name: string) => `Undo the answer: ${name}`,
  takeAnswerBack: 'Undo the answer',
  notYours: 'Facilitators answer what residents add, and editors whom they mark for it under Share, People.',
  noLonger:
    'A facilitator has changed that you answer what residents add. Nothing more can be sent from here. What you typed is still here, to copy.',

  answered: (n: number) => `${n} ${plural(n, { one: 'is', other: 'are' })} answered`,
  takenBack: (n: number) =>
    `${n} ${plural(n, { one: 'was', other: 'were' })} taken back by whoever sent ${plural(n, { one: 'it', other: 'them' })}. Nothing of ${plural(n, { one: 'it', other: 'them' })} is left.`,
  noWords: 'Its words were deleted.',
  forget: 'Delete for good…',
  forgetIt: (name: string) => `Delete for good: ${name}`,
  sureForget: 'Nobody can read its words after that, and they cannot be brought back.',
  sureForgetAccepted:
    'Nobody can read here what was sent. What it became on the map or in the plan stays, until it is deleted there.',
  doForget: 'Delete for good',
  forgotten: 'Its words are deleted.',
} as const
