import { memo, useMemo } from 'react'
import { type Editor, type TLShapeId, useEditor, useValue } from 'tldraw'

import { ConnectionLine } from '../connection-line.tsx'
import { Apart } from './apart.tsx'
import type { ConnectionShape, ConnectionShapeUtil } from './connection-shape.tsx'
import styles from './connections-layer.module.css'
import type { Desk } from './desk.ts'
import { useFaint, usePale } from './pale.ts'
import { actorOf, chosenOf } from './shape-ids.ts'

/**
 * The lines of all connections, below the marks, in one drawing: hundreds of drawings of their own would cost the browser
 * several times as much. Those of whom a hand moves just now are in a second one, so that the others need not be drawn
 * anew at each step.
 */
export const connectionsLayer = ({ dragged }: Desk) => {
  const ConnectionsLayer = () => {
    const editor = useEditor()
    const query = useMemo(
      () => editor.store.query.ids('shape', () => ({ type: { eq: 'connection' } })),
      [editor],
    )
    const ids = [...useValue(query)]
    const moving = useValue('moving', () => movingIn(editor, dragged.get()), [editor])
    const isMoving = (id: TLShapeId): boolean => {
      const { from, to } = editor.getShape<ConnectionShape>(id)?.props ?? {}
      return moving.has(from ?? '') || moving.has(to ?? '')
    }
    const [still, led] =
      moving.size === 0 ? [ids, []] : [ids.filter((id) => !isMoving(id)), ids.filter(isMoving)]
    return (
      <>
        <Lines ids={still} />
        <Lines ids={led} />
      </>
    )
  }
  return ConnectionsLayer
}

/** Actors that a hand moves just now, here or elsewhere. */
const movingIn = (editor: Editor, dragged: ReadonlySet<string>): ReadonlySet<string> => {
  if (!editor.isIn('select.translating')) return dragged
  return new Set([...dragged, ...editor.getSelectedShapeIds().flatMap((id) => actorOf(id) ?? [])])
}

const Lines = memo(({ ids }: { ids: readonly TLShapeId[] }) => (
  <svg className={styles.connections} aria-hidden>
    {ids.map((id) => (
      <Apart key={id} of={id}>
        <Connection id={id} />
      </Apart>
    ))}
  </svg>
))
Lines.displayName = 'Lines'

const Connection = memo(({ id }: { id: TLShapeId }) => {
  const editor = useEditor()
  const util = editor.getShapeUtil<ConnectionShapeUtil>('connection')
  const shape = useValue('connection', () => editor.getShape<ConnectionShape>(id), [editor, id])
  const line = useValue('line', () => shape && util.lineOf(shape), [util, shape])
  const connection = chosenOf(id)?.id ?? ''
  const [isPale, isFaint] = [usePale(connection), useFaint(connection)]
  if (!shape || !line) return null
  return <ConnectionLine curve={line.curve} isPale={isPale} isFaint={isFaint} {...shape.props} />
})
Connection.displayName = 'Connection'
