import { ChevronLeft, Trash2 } from 'lucide-react'

import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds } from '../../../messages/en/words.ts'
import { CommentsButton } from '../../../parts/comments/mark.tsx'
import { WhoIsAt } from '../../../parts/who.tsx'
import { Button } from '../../../ui/button.tsx'
import { deleteChosen } from '../delete.ts'
import { useMapView } from '../map-view.ts'
import { canDecide } from '../says/standing.ts'
import { nameOf } from '../words.ts'
import { ActorActivities } from './actor-activities.tsx'
import { ActorConnections } from './actor-connections.tsx'
import { ActorFields } from './actor-fields.tsx'
import styles from './panel.module.css'
import { Proposed } from './proposed.tsx'
import { SaysOf, WaysTo } from './told.tsx'

/** Everything that is known of a person or group, to read and change. */
export const ActorPanel = ({ item: actor }: { item: Actor }) => {
  const live = useLive()
  const view = useMapView()
  const isHidden = isVeiled(live)
  return (
    <div className={styles.content}>
      <Button look="quiet" data-back onPress={() => view.choose()}>
        <ChevronLeft aria-hidden />
        {map.panel.back}
      </Button>
      <h3 dir="auto">{nameOf(actor)}</h3>
      <p className={styles.under}>{actorKinds[actor.kind]}</p>
      <AlsoHere item={`actors/${actor.id}`} />
      {actor.status === 'proposed' && <Proposed kind={actors} id={actor.id} />}
      <ActorConnections actor={actor} />
      {!isHidden && <ActorActivities id={actor.id} />}
      {canDecide(actor) && <WaysTo actor={actor} />}
      <SaysOf id={actor.id} />
      <ActorFields actor={actor} />
      {!isHidden && <CommentsButton on={`actors/${actor.id}`} name={nameOf(actor)} />}
      <Button look="danger" onPress={() => deleteChosen(live, view)}>
        <Trash2 aria-hidden />
        {map.delete}
      </Button>
    </div>
  )
}

/** Who else looks at the same thing just now. */
export const AlsoHere = ({ item }: { item: string }) => (
  <WhoIsAt
    presence={useLive().map.presence}
    item={item}
    label={map.fields.alsoHere}
    className={styles.here}
  />
)
