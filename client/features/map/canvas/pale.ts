import { computed, type Editor, useEditor, useValue } from 'tldraw'

import type { ConnectionShape } from './connection-shape.tsx'
import { chosenOf } from './shape-ids.ts'

/** Ends of lines and connections, by their ids. */
type Ids = ReadonlySet<string>

/**
 * While one person, group or connection is chosen: those that have to do with it, itself among them. Nothing while all are
 * alike.
 */
const concernedBy = (editor: Editor): Ids | undefined => {
  const only = editor.getOnlySelectedShape()
  const chosen = only && chosenOf(only.id)
  if (!chosen || chosen.kind === 'canvas') return undefined
  const ids = new Set([chosen.id])
  for (const { id, type, props } of editor.getCurrentPageShapes()) {
    if (type !== 'connection') continue
    const { from, to } = props as ConnectionShape['props']
    const connection = chosenOf(id)?.id
    if (connection === undefined || ![connection, from, to].includes(chosen.id)) continue
    for (const one of [connection, from, to]) ids.add(one)
  }
  return ids
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((one) => b.has(one)))

const made = new WeakMap<Editor, { get: () => Ids | undefined }>()

const concernedIn = (editor: Editor): { get: () => Ids | undefined } => {
  const known = made.get(editor)
  if (known) return known
  const concerned = computed('concerned', () => concernedBy(editor), { isEqual: isSame })
  made.set(editor, concerned)
  return concerned
}

/** Whether an actor or a connection has nothing to do with the one thing that is chosen. */
export const usePale = (id: string): boolean => {
  const editor = useEditor()
  return useValue(
    'pale',
    () => {
      const concerned = concernedIn(editor).get()
      return concerned !== undefined && !concerned.has(id)
    },
    [editor, id],
  )
}
