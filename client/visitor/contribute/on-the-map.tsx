/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import type { EditionActor } from '../../../shared/edition.ts'
import { watch } from '../../net/watched.ts'
import { PowerMapDrawing } from '../edition/map-drawing.tsx'
import { useStore } from '../use-store.ts'
import type { ActorWords } from '../../../shared/contribution.ts'
import css from './contribute.module.css'

type Props = {
  initiative: string
  /** Whether guests see the map: then the others are on the picture too. */
  shared: boolean
  item: ActorWords & { id?: string; status?: string }
}

/** A small picture of where somebody who was sent is on the map, or would be. */
export const OnTheMap = ({ initiative, shared, item }: Props) =>
  shared ? <AmongOthers initiative={initiative} item={item} /> : <Picture item={item} others={[]} />

const AmongOthers = ({ initiative, item }: Omit<Props, 'shared'>) => {
  const [edition] = useState(() =>
    watch('GET /api/initiatives/:id/edition', { id: initiative }, { about: 'edition', every: 60 }),
  )
  const { value } = useStore(edition)
  const others = value?.map?.actors ?? []
  // those who edit may have moved it
  const same = others.find(({ id }) => id === item.id)
  return <Picture item={{ ...item, ...same?.at }} others={others.filter((other) => other !== same)} />
}

const Picture = ({ item, others }: Pick<Props, 'item'> & { others: EditionActor[] }) => {
  const { influence, position, status } = item
  const isTakenUp = status === 'accepted'
  if (influence === undefined || position === undefined)
    return isTakenUp ? <p class={css.small}>{words.sent.notPlaced}</p> : null
  const label = isTakenUp || status === 'shown' ? words.sent.where : words.sent.whereProposed
  return (
    <figure class={css.picture}>
      <PowerMapDrawing actors={others} mine={{ influence, position }} label={label} wide={false} />
      <figcaption class={css.small}>{label}</figcaption>
    </figure>
  )
}
