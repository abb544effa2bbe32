import type { LiveDocument } from '../live/live-document.ts'
import { useSharedText } from '../live/use-text.ts'
import { useRoomNote } from './room.tsx'

/** Which text: `key` of an item, or of the root map `about` with `id` null; and how many letters it has room for. */
export type SharedFieldOf = {
  document: LiveDocument
  kind: string
  id: string | null
  key: string
  most: number
  /** For a field that is there before its item: makes the item of its first words. */
  make?: (words: string) => void
}

/**
 * A field for a text that several people write, which loses no words: it never cuts (show
 * `note` below it and give it `aria-describedby` and `aria-invalid`), and when its item is deleted while one writes,
 * what is in it stays on the page. `heldWords` are in the field and not
 * saved, since they do not fit: do not take it away while there are any.
 */
export const useSharedField = ({ document, kind, id, key, most, make }: SharedFieldOf) => {
  const { note, heldWords, describedBy, setRoom } = useRoomNote(most)
  const ref = useSharedText(document, kind, id, key, { most, onRoom: setRoom, make })
  const about = { 'aria-describedby': describedBy, 'aria-invalid': heldWords !== undefined }
  return { ref, note, heldWords, about }
}
