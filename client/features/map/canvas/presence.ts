import { InstancePresenceRecordType, TLPOINTER_ID, type TLShapeId, react } from 'tldraw'

import { type Present } from '../../../live/presence.ts'
import { type PeerOnMap, readPeer } from '../peer.ts'
import type { Point } from '../place.ts'
import type { EditorDesk } from './desk.ts'
import { middleOfMark } from './middle.ts'
import { actorOf, chosenOf, shapeOf } from './shape-ids.ts'
import type { ShownRecord } from './show-record.ts'

const SENT_EVERY_MS = 50
const MOST_DRAGGED = 40
const MOST_CHOSEN = 20

/** In the network one is at no place of others' map, nor they at one of this. */
const NOWHERE = { cursor: null, drag: {} }

/** Tells others where one points, what one drags and has chosen, at most every 50 ms. Returns what ends it. */
export const sendPresence = ({ editor, live, view }: EditorDesk): (() => void) => {
  const { awareness } = live.map.provider
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''

  const send = (): void => {
    timer = undefined
    const state = { ...presenceOf(editor), ...(view.network.get() && NOWHERE) }
    const json = JSON.stringify(state)
    if (json === last) return
    last = json
    awareness.setLocalState({ ...awareness.getLocalState(), ...state })
  }
  const end = react('presence', () => {
    editor.store.get(TLPOINTER_ID)
    editor.getInstanceState()
    editor.getSelectedShapes()
    editor.getPath()
    timer ??= setTimeout(send, SENT_EVERY_MS)
  })
  return () => {
    end()
    clearTimeout(timer)
    awareness.setLocalState({ ...awareness.getLocalState(), cursor: null, drag: {}, chosen: [] })
  }
}

const presenceOf = (editor: EditorDesk['editor']) => {
  const { currentPagePoint } = editor.inputs
  const isHere = editor.getInstanceState().isHoveringCanvas === true || editor.inputs.isPointing
  const selected = editor.getSelectedShapeIds()
  const dragged = editor.isIn('select.translating') ? selected.slice(0, MOST_DRAGGED) : []
  return {
    cursor: isHere ? [round(currentPagePoint.x), round(currentPagePoint.y)] : null,
    drag: Object.fromEntries(
      dragged.flatMap((id) => {
        const [actor, shape] = [actorOf(id), editor.getShape(id)]
        if (actor === undefined || !shape) return []
        const { x, y } = middleOfMark(shape)
        return [[actor, [round(x), round(y)]]]
      }),
    ),
    chosen: selected.slice(0, MOST_CHOSEN).flatMap((id) => chosenOf(id) ?? []),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Shows others' cursors, what they drag, and what they have chosen. Returns what ends it. */
export const showPresence = (desk: EditorDesk, shown: ShownRecord): (() => void) => {
  const { editor, live } = desk
  const { presence, provider } = live.map
  const dragged = new Map<number, Set<string>>()

  const show = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const people = new Map(presence.all().map((present) => [present.client, present]))
    for (const client of [...added, ...updated, ...removed]) {
      const present = people.get(client)
      const peer = present && readPeer(provider.awareness.getStates().get(client))
      showCursor(desk, client, present, peer)
      showDrag(client, peer?.drag ?? new Map())
    }
  }
  const showDrag = (client: number, drag: ReadonlyMap<string, Point>): void => {
    const before = dragged.get(client) ?? new Set()
    if (before.size === 0 && drag.size === 0) return
    const ended = [...before].filter((actor) => !drag.has(actor))
    shown.drag(
      new Map<string, Point | undefined>([...ended.map((actor) => [actor, undefined] as const), ...drag]),
    )
    dragged.set(client, new Set(drag.keys()))
  }

  show({ added: [...provider.awareness.getStates().keys()], updated: [], removed: [] })
  provider.awareness.on('change', show)
  return () => {
    provider.awareness.off('change', show)
    editor.store.mergeRemoteChanges(() =>
      editor.store.remove([...provider.awareness.getStates().keys()].map(presenceId)),
    )
  }
}

const presenceId = (client: number) => InstancePresenceRecordType.createId(String(client))

const showCursor = (
  { editor, view }: EditorDesk,
  client: number,
  present: Present | undefined,
  peer: PeerOnMap | undefined,
): void =>
  editor.store.mergeRemoteChanges(() => {
    if (!present || !peer || present.at?.place !== 'map') return editor.store.remove([presenceId(client)])
    const chosen: TLShapeId[] = peer.chosen.map(shapeOf).filter((id) => editor.getShape(id))
    editor.store.put([
      InstancePresenceRecordType.create({
        id: presenceId(client),
        userId: String(client),
        userName: present.who.name.slice(0, 60),
        color: present.color,
        currentPageId: editor.getCurrentPageId(),
        cursor: peer.cursor && !view.network.get() ? { ...peer.cursor, type: 'default', rotation: 0 } : null,
        lastActivityTimestamp: Date.now(),
        selectedShapeIds: chosen,
      }),
    ])
  })
