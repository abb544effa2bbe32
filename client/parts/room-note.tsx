import { type ReactNode, useId, useState } from 'react'

import { parts as words } from '../messages/en/parts.ts'
import styles from './room.module.css'

/** The sentence of a field that has more than there is room for; and those words while they are not saved. */
export const useRoomNote = (most: number) => {
  const id = useId()
  const [room, setRoom] = useState({ words: '', isHeld: false })
  const over = room.words.length - most
  const note: ReactNode = over > 0 && (
    <output className={room.isHeld ? styles.held : styles.note}>
      {/* a description by an output would be by its labels */}
      <span id={id}>
        {room.isHeld ? words.held(room.words.length, most) : words.long(room.words.length, most)}
      </span>
    </output>
  )
  const heldWords = over > 0 && room.isHeld ? room.words : undefined
  return { words: room.words, note, heldWords, describedBy: over > 0 ? id : undefined, setRoom }
}
