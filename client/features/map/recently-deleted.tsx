import { useState } from 'react'
import type * as Y from 'yjs'

import { actors } from '../../../shared/model/actors.ts'
import { canvas } from '../../../shared/model/canvas.ts'
import { type Item, type Kind, readAll, restoreItem } from '../../../shared/model/collection.ts'
import { connections } from '../../../shared/model/connections.ts'
import { useLive } from '../../live/use-live.ts'
import { useRoot } from '../../live/use-root.ts'
import { dateFormat } from '../../messages/date-format.ts'
import { map } from '../../messages/en/map.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './recently-deleted.module.css'
import { nameOf, sentenceOf } from './words.ts'

type Line = {
  kind: 'actors' | 'connections' | 'canvas'
  id: string
  name: string
  deleted: string
  lostEnd: boolean
}

/** Deleted people, groups, connections and notes, newest first, each with a way back. */
export const RecentlyDeleted = (props: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title={map.recent.title} isOpen={props.isOpen} onClose={props.onClose}>
    <p className={styles.hint}>{map.recent.hint}</p>
    <Lines />
  </Dialog>
)

const MOST_SHOWN = 50

const Lines = () => {
  const { act, doc } = useLive().map
  const [most, showMost] = useState(MOST_SHOWN)
  useRoot(doc, 'connections', countDeletedTies)
  useRoot(doc, 'canvas', countDeletedDrawings)
  const lines = useRoot(doc, 'actors', readLines)
  if (lines.length === 0) return <p>{map.recent.none}</p>
  const restore = ({ kind, id, name }: Line): void => {
    act((document) => restoreItem(document, kind, id))
    announce(map.recent.restored(name))
  }
  return (
    <ul className={styles.lines}>
      {lines.slice(0, most).map((line) => (
        <li key={line.id}>
          <span>
            <b dir="auto">{line.name}</b>
            <time dateTime={line.deleted}>{when().format(new Date(line.deleted))}</time>
            {line.lostEnd && <i>{map.recent.lostEnd}</i>}
          </span>
          <Button aria-label={`${map.recent.restore}: ${line.name}`} onPress={() => restore(line)}>
            {map.recent.restore}
          </Button>
        </li>
      ))}
      {lines.length > most && (
        <li>
          <Button onPress={() => showMost(most + MOST_SHOWN)}>{map.recent.more}</Button>
        </li>
      )}
    </ul>
  )
}

const when = dateFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

const readLines = (doc: Y.Doc): Line[] => {
  const people = new Map(readAll(doc, actors).map((actor) => [actor.id, actor]))
  const lost = (id: string) => people.get(id)?.deleted !== undefined
  const gone = [...people.values()].flatMap(({ id, name, deleted }) =>
    deleted === undefined
      ? []
      : [{ kind: 'actors' as const, id, name: nameOf({ name }), deleted, lostEnd: false }],
  )
  const ties = readAll(doc, connections).flatMap((tie) =>
    tie.deleted === undefined || !people.has(tie.from) || !people.has(tie.to)
      ? []
      : [
          {
            kind: 'connections' as const,
            id: tie.id,
            name: sentenceOf(tie, (id) => people.get(id)),
            deleted: tie.deleted,
            lostEnd: lost(tie.from) || lost(tie.to),
          },
        ],
  )
  const notes = readAll(doc, canvas).flatMap(({ id, text, deleted }) =>
    deleted === undefined || !text?.trim()
      ? []
      : [{ kind: 'canvas' as const, id, name: map.recent.note(text.trim()), deleted, lostEnd: false }],
  )
  return [...gone, ...ties, ...notes].toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1))
}

/** Changes when one of a kind is deleted or comes back. */
const countDeleted =
  (kind: Kind<Item>) =>
  (doc: Y.Doc): number =>
    readAll(doc, kind).filter(({ deleted }) => deleted !== undefined).length

const countDeletedTies = countDeleted(connections)
const countDeletedDrawings = countDeleted(canvas)
