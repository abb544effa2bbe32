/** Words that parts of every screen share. */
export const ui = {
  close: 'Close',
  undo: 'Undo',
} as const
