/** Why an update was not admitted. The reason of a barrier is `code: sentence`. */
export const REFUSALS = {
  gap: 'Something is missing before this change; it is being fetched again.',
  'client-id': 'Another session is using this identity; your changes are being sent again.',
  paused: 'Editing is paused by a facilitator. What you type is kept and saved when the pause ends.',
  'document-full': 'This document is full. Delete something, or start another initiative.',
  'bad-update': 'The server could not read this change. Your words can be taken along as text.',
} as const

/** The sentence of `paused` where it is no facilitator who has paused editing: pages tell the two apart by it. */
export const NEWER =
  'This was written by a newer version of Common Table. It can be read here, and changed once the server runs that version.'

export type RefusalCode = keyof typeof REFUSALS
