import { plural } from '../locale.ts'

/** A code on the wall of a room. */
export const wall = {
  title: 'On the wall',
  label: 'Code: the address of this initiative',
  scan: 'Scan this with the camera of your phone.',
  to: {
    contributor: 'Scan to add from a phone. No app, no account.',
    viewer: 'Scan to read along.',
    editor: 'Scan to join from a phone or another computer.',
    facilitator: 'Scan to lead with us.',
  },
  type: 'No camera? Open this address and type the code:',
  came: (count: number) =>
    count === 0
      ? 'Nobody has come yet'
      : `${count} ${plural(count, { one: 'phone has', other: 'phones have' })} come`,
  over: 'This code no longer works',
  overBody:
    'Its link was turned off, or has ended. Open Share on the facilitator’s page, and press “On the wall” again.',
} as const
