import type { FieldOf } from '../live/held.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useSharedText } from '../live/use-text.ts'
import type { BoundField } from './bound-field.ts'
import { useRoomNote } from './room-note.tsx'

/** Which text: `key` of an item, or of the root map `about` with `id` null; and how many letters it has room for. */
export type SharedFieldOf = FieldOf & {
  document: LiveDocument
  most: number
  /** For a field that is there before its item: makes the item of its first words. */
  make?: (words: string) => void
}

/**
 * A field for a text that several people write, merged by letter. It loses no words: when its item is deleted while one
 * writes, what is in it stays on the page.
 */
export const useSharedField = ({ document, kind, id, key, most, make }: SharedFieldOf): BoundField => {
  const { words, note, heldWords, describedBy, setRoom } = useRoomNote(most)
  const ref = useSharedText(document, kind, id, key, { most, onRoom: setRoom, make })
  const props = { ref, 'aria-describedby': describedBy, 'aria-invalid': heldWords !== undefined }
  return { props, most, words, note, heldWords }
}
