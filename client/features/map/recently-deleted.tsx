import { useState } from 'react'
import type * as Y from 'yjs'

import type { Item, Kind } from '../../../shared/model/kind.ts'
import { readAll, restoreItems } from '../../../shared/model/collection.ts'
import { canvas, connections } from '../../../shared/model/kinds.ts'
import { useLive } from '../../live/use-live.ts'
import { useRoot } from '../../live/use-root.ts'
import { map } from '../../messages/en/map.ts'
import { momentShort } from '../../messages/when.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Group, type Line, readGroups } from './deleted-lines.ts'
import styles from './recently-deleted.module.css'
import { Said } from '../../ui/said.tsx'
import { spoken } from '../../messages/theirs.ts'

/** Deleted people, groups, connections, notes and strokes, newest first, each with a way back. */
export const RecentlyDeleted = (props: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title={map.recent.title} isOpen={props.isOpen} onClose={props.onClose}>
    <p className={styles.hint}>{map.recent.hint}</p>
    <Groups />
  </Dialog>
)

const MOST_SHOWN = 50

const Groups = () => {
  const { doc } = useLive().map
  const [most, showMost] = useState(MOST_SHOWN)
  useRoot(doc, 'connections', countDeletedConnections)
  useRoot(doc, 'canvas', countDeletedDrawings)
  const groups = useRoot(doc, 'actors', readGroups)
  if (groups.length === 0) return <p>{map.recent.none}</p>
  return (
    <ul className={styles.lines}>
      {groups.slice(0, most).map((group) => (
        <li key={group.key}>
          {group.lines.length > 1 ? (
            <Several group={group} />
          ) : (
            group.lines.map((line) => <One key={line.id} line={line} />)
          )}
        </li>
      ))}
      {groups.length > most && (
        <li>
          <Button onPress={() => showMost(most + MOST_SHOWN)}>{map.recent.more}</Button>
        </li>
      )}
    </ul>
  )
}

const One = ({ line, bare }: { line: Line; bare?: boolean }) => {
  const { act } = useLive().map
  const { name, lostEnd } = line
  const restore = (): void => {
    act((doc) => restoreItems(doc, [line]))
    announce(map.recent.restored(name))
  }
  return (
    <div className={styles.line}>
      <span>
        <b>
          <Said>{name}</Said>
        </b>
        {!bare && <When {...line} />}
        {lostEnd && <i>{map.recent.lostEnd}</i>}
      </span>
      <Button aria-label={`${map.recent.restore}: ${spoken(name)}`} onPress={restore}>
        {map.recent.restore}
      </Button>
    </div>
  )
}

/** What was deleted in one step comes back in one; also one by one. */
const Several = ({ group }: { group: Group }) => {
  const { act } = useLive().map
  const { lines } = group
  const restore = (): void => {
    act((doc) => restoreItems(doc, lines))
    announce(map.recent.restoredAll(lines.length))
  }
  return (
    <>
      <div className={styles.line}>
        <span>
          <b>{map.recent.several(lines.length)}</b>
          <When {...group} />
        </span>
        <Button onPress={restore}>{map.recent.restoreAll(lines.length)}</Button>
      </div>
      <details className={styles.several}>
        <summary>{map.recent.one}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <One line={line} bare />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

const When = ({ deleted, deletedBy }: { deleted: string; deletedBy?: string }) => (
  <small>
    <time dateTime={deleted}>{momentShort(deleted)}</time>
    {deletedBy !== undefined && (
      <>
        {` ${map.recent.by} `}
        <bdi>{deletedBy}</bdi>
      </>
    )}
  </small>
)

/** Changes when one of a kind is deleted or comes back. */
const countDeleted =
  (kind: Kind<Item>) =>
  (doc: Y.Doc): number =>
    readAll(doc, kind).filter(({ deleted }) => deleted !== undefined).length

const countDeletedConnections = countDeleted(connections)
const countDeletedDrawings = countDeleted(canvas)
