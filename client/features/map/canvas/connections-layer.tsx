import { memo, useMemo } from 'react'
import { type TLShapeId, useEditor, useValue } from 'tldraw'

import { ConnectionLine } from '../connection-line.tsx'
import { Apart } from './apart.tsx'
import type { ConnectionShape, ConnectionShapeUtil } from './connection-shape.tsx'
import styles from './connections-layer.module.css'
import { usePale } from './pale.ts'
import { chosenOf } from './shape-ids.ts'

/**
 * The lines of all connections, in one drawing below the marks. Each follows its own two ends: hundreds of drawings of
 * their own would cost the browser several times as much while one is dragged.
 */
export const ConnectionsLayer = () => {
  const editor = useEditor()
  const query = useMemo(
    () => editor.store.query.ids('shape', () => ({ type: { eq: 'connection' } })),
    [editor],
  )
  const ids = useValue(query)
  return (
    <svg className={styles.connections} aria-hidden>
      {[...ids].map((id) => (
        <Apart key={id} of={id}>
          <Connection id={id} />
        </Apart>
      ))}
    </svg>
  )
}

const Connection = memo(({ id }: { id: TLShapeId }) => {
  const editor = useEditor()
  const util = editor.getShapeUtil<ConnectionShapeUtil>('connection')
  const shape = useValue('connection', () => editor.getShape<ConnectionShape>(id), [editor, id])
  const line = useValue('line', () => shape && util.lineOf(shape), [util, shape])
  const isPale = usePale(chosenOf(id)?.id ?? '')
  return shape && line ? <ConnectionLine curve={line.curve} isPale={isPale} {...shape.props} /> : null
})
Connection.displayName = 'Connection'
