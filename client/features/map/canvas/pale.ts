import { computed, type Editor, useEditor, useValue } from 'tldraw'

import type { Chosen } from '../map-view.ts'
import type { ConnectionShape } from './connection-shape.tsx'
import type { EditorDesk } from './desk.ts'
import { actorOf, chosenOf } from './shape-ids.ts'

/** Ends of lines and connections, by their ids. */
type Ids = ReadonlySet<string>

const NONE: Ids = new Set()

/** From so many connections on lines are faint at rest, but for those of what one looks at. */
const CROWD = 120

/**
 * What all else fades for: what a line of the panel is about while one points at it, else the one thing that is chosen; with
 * it all that it has to do with. Nothing while all are alike.
 */
const concernedBy = (
  editor: Editor,
  connections: Connections,
  pointed: readonly Chosen[],
): Ids | undefined => {
  const only = editor.getOnlySelectedShape()
  const chosen = only && chosenOf(only.id)
  const all = pointed.length > 0 ? pointed : chosen ? [chosen] : []
  if (all.length === 0 || all.some(({ kind }) => kind === 'canvas')) return undefined
  const meant = new Set(all.map(({ id }) => id))
  const ids = new Set(meant)
  for (const { id, from, to } of connections.get()) {
    // of one all connections, of several those between them
    const isOf = all.length === 1 ? meant.has(from) || meant.has(to) : meant.has(from) && meant.has(to)
    if (isOf && !meant.has(id)) for (const one of [id, from, to]) ids.add(one)
    else if (meant.has(id)) for (const one of [from, to]) ids.add(one)
  }
  return ids
}

type Connections = { get: () => readonly { id: string; from: string; to: string }[] }

/** All of them: worked out anew when one of these changes, not at each step of somebody who is dragged. */
const connectionsIn = (editor: Editor): Connections => {
  const shapes = editor.store.query.records('shape', () => ({ type: { eq: 'connection' } }))
  return computed('connections', () =>
    shapes.get().flatMap((shape) => {
      const { from, to } = shape.props as ConnectionShape['props']
      const id = chosenOf(shape.id)?.id
      return id === undefined ? [] : [{ id, from, to }]
    }),
  )
}

/** The connections of whom one points at on the canvas, where there are so many that lines are faint; else nothing. */
const seenThrough = (editor: Editor, connections: Connections): Ids | undefined => {
  const all = connections.get()
  if (all.length < CROWD) return undefined
  const hovered = editor.getHoveredShapeId()
  const [actor, one] = hovered ? [actorOf(hovered), chosenOf(hovered)?.id] : []
  if (one === undefined) return NONE
  return new Set(all.flatMap(({ id, from, to }) => ([id, from, to].includes(actor ?? one) ? [id] : [])))
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((one) => b.has(one)))

type Sight = Record<'concerned' | 'through', { get: () => Ids | undefined }>
const sights = new WeakMap<Editor, Sight>()

/** From now on all on the canvas fades for what one looks at. */
export const fade = ({ editor, pointed }: EditorDesk): void => {
  const connections = connectionsIn(editor)
  const concerned = computed('concerned', () => concernedBy(editor, connections, pointed.get()), {
    isEqual: isSame,
  })
  const through = computed('seen through', () => seenThrough(editor, connections), { isEqual: isSame })
  sights.set(editor, { concerned, through })
}

/** Whether an actor or a connection has nothing to do with what one looks at. */
export const usePale = (id: string): boolean => {
  const editor = useEditor()
  return useValue('pale', () => sights.get(editor)?.concerned.get()?.has(id) === false, [editor, id])
}

/** Whether a heap has nothing to do with it, nor anybody in it. `ids`: of the heap and of those in it, parted by spaces. */
export const useAllPale = (ids: string): boolean => {
  const editor = useEditor()
  return useValue(
    'all pale',
    () => {
      const concerned = sights.get(editor)?.concerned.get()
      return concerned !== undefined && !ids.split(' ').some((id) => concerned.has(id))
    },
    [editor, ids],
  )
}

/** Whether a connection is one of very many, and of nothing that one looks at. */
export const useFaint = (id: string): boolean => {
  const editor = useEditor()
  return useValue(
    'faint',
    () => {
      const { through, concerned } = sights.get(editor) ?? {}
      return through?.get()?.has(id) === false && !concerned?.get()?.has(id)
    },
    [editor, id],
  )
}
