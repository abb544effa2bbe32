import { PanelRight, Plus, Trash2 } from 'lucide-react'

import { addConnection } from '../../../../../shared/model/connections.ts'
import type { Connection } from '../../../../../shared/model/kinds.ts'
import { useLive } from '../../../../live/use-live.ts'
import { lists } from '../../../../messages/en/map-lists.ts'
import { map } from '../../../../messages/en/map.ts'
import { afterMenu } from '../../../../ui/after-menu.ts'
import { announce } from '../../../../ui/announce.tsx'
import { MenuAt, MenuItem, MenuSection } from '../../../../ui/menu.tsx'
import { ConnectionSample } from '../../connection-line.tsx'
import { useMapView } from '../../map-view.ts'
import { KIND_CHOICES, nameOf, sentenceOf } from '../../words.ts'
import { deleteOne, openDetails } from '../open.ts'

const words = lists.matrix

type MenuProps = {
  anchor: Element
  from: string
  to: string
  connections: readonly Connection[]
  onClose: () => void
}

/** What connects two, to open or delete, and the kinds that can be added. */
export const CellMenu = ({ anchor, from, to, connections, onClose }: MenuProps) => {
  const live = useLive()
  const view = useMapView()
  const [one, other] = [from, to].map((id) => nameOf(live.actors.get(id)))
  const add = (kind: Connection['kind']) => {
    const id = live.map.act((doc) => addConnection(doc, { from, to, kind }))
    const made = id === undefined ? undefined : live.connections.get(id)
    if (!made) return
    view.choose({ kind: 'connections', id: made.id })
    view.kind.set(kind)
    announce(map.connected(sentenceOf(made, live.actors.get)))
  }
  const offered = KIND_CHOICES.filter(({ id }) => connections.every(({ kind }) => kind !== id))
  return (
    <MenuAt anchor={anchor} label={words.menu(one ?? '', other ?? '')} onClose={onClose}>
      {connections.length > 0 && (
        <MenuSection title={words.there}>
          {connections.flatMap((connection) => {
            const sentence = sentenceOf(connection, live.actors.get)
            const chosen = { kind: 'connections', id: connection.id } as const
            return [
              <MenuItem
                key={connection.id}
                textValue={words.open(sentence)}
                onAction={() => afterMenu(() => openDetails(view, chosen))}
              >
                <PanelRight />
                {words.open(sentence)}
              </MenuItem>,
              <MenuItem
                key={`-${connection.id}`}
                danger
                textValue={words.remove(sentence)}
                onAction={() => deleteOne(live, view, chosen)}
              >
                <Trash2 />
                {words.remove(sentence)}
              </MenuItem>,
            ]
          })}
        </MenuSection>
      )}
      <MenuSection title={words.adds}>
        {offered.map(({ id, name }) => (
          <MenuItem key={id} textValue={name} onAction={() => add(id)}>
            <Plus />
            <ConnectionSample kind={id} /> {name}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuAt>
  )
}
