import { useCallback, useEffect, useRef } from 'react'

import { aliveEntry, entryOf } from '../../shared/model/collection.ts'
import type { Room } from './bind-text.ts'
import type { LiveDocument } from './live-document.ts'
import { OpenText, type TextField } from './open-text.ts'

/** What a field for a shared text may have beside. */
export type TextOptions = {
  /** How many letters there is room for. What is more stays in the field and is not written. */
  most?: number
  onRoom?: Room['onChange']
  /** The field is there before its item: makes the item of its first words. */
  make?: (words: string) => void
  /** The item may be marked deleted. */
  isGone?: boolean
}

/**
 * A ref for an uncontrolled input or textarea that makes it the shared text `key` of an item (or of the root map
 * `about`, with `id` null): typing merges by letter with what others type in it, and Ctrl+Z undoes one's own. If
 * somebody deletes the item while one writes in it, or the field goes while it has what does not fit, the document
 * holds the words, and `HeldFields` shows them.
 */
export const useSharedText = (
  live: LiveDocument,
  kind: string,
  id: string | null,
  key: string,
  options: TextOptions = {},
) => {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { most = Infinity, isGone = false } = options
  return useCallback(
    (field: TextField | null) => {
      const find = isGone ? entryOf : aliveEntry
      const item = () => (id === null ? live.doc.getMap<unknown>(kind) : find(live.doc, kind, id))
      const there = item()
      if (!field || (!there && !latest.current.make)) return undefined
      const onRoom: Room['onChange'] = (room) => latest.current.onRoom?.(room)
      const open = new OpenText(live, field, { kind, id, key, most, isGone }, onRoom)
      if (there) open.bind(there)
      else
        open.bindLater((words) => {
          latest.current.make?.(words)
          return item()
        })
      return open.close
    },
    [live, kind, id, key, most, isGone],
  )
}
