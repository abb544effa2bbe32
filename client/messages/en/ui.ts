/** Words that parts of every screen share. */
export const ui = {
  close: 'Close',
  undo: 'Undo',
  /** Heard after what can be undone. */
  undoKey: (key: string) => `${key} leads to it.`,
} as const
