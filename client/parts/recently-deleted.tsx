import { useState } from 'react'

import { type ItemRef, restoreItems } from '../../shared/model/collection.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { parts as words } from '../messages/en/parts.ts'
import { spoken } from '../messages/theirs.ts'
import { momentShort } from '../messages/when-short.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Said } from '../ui/said.tsx'
import { type DeletedLine, groupsOf } from './deleted-lines.ts'
import styles from './recently-deleted.module.css'

const MOST_SHOWN = 50

type ListProps = { document: LiveDocument; lines: readonly DeletedLine[] }

/** What was deleted of a place, newest first, each with a way back: `lines` of `useDeleted`. */
export const RecentlyDeleted = ({ document, lines }: ListProps) => {
  const [most, showMost] = useState(MOST_SHOWN)
  const groups = groupsOf(lines)
  const restore = (items: readonly ItemRef[], says: string): void => {
    document.act((doc) => restoreItems(doc, items))
    announce(says)
  }
  if (groups.length === 0) return <p>{words.nothingDeleted}</p>
  return (
    <>
      <p className={styles.hint}>{words.deletedHint}</p>
      <ul className={styles.lines}>
        {groups.slice(0, most).map((group) => (
          <li key={group.map(({ id }) => id).join()}>
            {group.length > 1 ? (
              <Several group={group} onRestore={restore} />
            ) : (
              group.map((line) => <One key={line.id} line={line} onRestore={restore} />)
            )}
          </li>
        ))}
        {groups.length > most && (
          <li>
            <Button onPress={() => showMost(most + MOST_SHOWN)}>{words.showMore}</Button>
          </li>
        )}
      </ul>
    </>
  )
}

type Restore = { onRestore: (items: readonly ItemRef[], says: string) => void }

const One = ({ line, isBare, onRestore }: Restore & { line: DeletedLine; isBare?: boolean }) => {
  const { name, is, note, deleted, by } = line
  return (
    <div className={styles.line}>
      <span>
        <b>
          <Said>{name}</Said>
        </b>
        {!isBare && (
          <small>
            <Said>{words.deletedWhen(is, momentShort(deleted), by)}</Said>
          </small>
        )}
        {note !== undefined && <i>{note}</i>}
      </span>
      <Button
        aria-label={`${words.restore}: ${spoken(name)}`}
        onPress={() => onRestore([line], words.restored(name))}
      >
        {words.restore}
      </Button>
    </div>
  )
}

/** What was deleted in one step comes back in one; also one by one. */
const Several = ({ group, onRestore }: Restore & { group: readonly DeletedLine[] }) => {
  const [{ deleted, by } = { deleted: '' }] = group
  return (
    <>
      <div className={styles.line}>
        <span>
          <Said>{words.deletedTogether(group.length, momentShort(deleted), by)}</Said>
        </span>
        <Button onPress={() => onRestore(group, words.restoredAll(group.length))}>
          {words.restoreAll(group.length)}
        </Button>
      </div>
      <details className={styles.several}>
        <summary>{words.oneByOne}</summary>
        <ul>
          {group.map((line) => (
            <li key={line.id}>
              <One line={line} isBare onRestore={onRestore} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
