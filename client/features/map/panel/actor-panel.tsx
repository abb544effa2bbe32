import { ChevronLeft, Trash2 } from 'lucide-react'
import { useCallback } from 'react'

import { type Settable } from '../../../../shared/model/kind.ts'
import { setFields } from '../../../../shared/model/collection.ts'
import { ACTOR_KINDS, CERTAINTIES } from '../../../../shared/words/choices.ts'
import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import { placeActor } from '../../../../shared/model/actors.ts'
import { MAX_NAME, MAX_TEXT, INFLUENCE, POSITION } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affecteds, axes, dontKnow, fields } from '../../../messages/en/words.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { CommentsButton } from '../../../parts/comments/mark.tsx'
import { PartnerField } from '../../../parts/partner-fields.tsx'
import { ScaleField } from '../../../parts/scale-field.tsx'
import { PlainText, SharedText } from '../../../parts/text-in-form.tsx'
import { WhoIsAt } from '../../../parts/who.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { deleteChosen } from '../delete.ts'
import { useMapView } from '../map-view.ts'
import { nameOf, sayPosition, saySay } from '../words.ts'
import { ActorActivities } from './actor-activities.tsx'
import { canDecide } from '../says/standing.ts'
import { ActorConnections } from './actor-connections.tsx'
import styles from './panel.module.css'
import { Proposed } from './proposed.tsx'
import { SaysOf, WaysTo } from './told.tsx'

const KINDS = ACTOR_KINDS.map((id) => ({ id, name: actorKinds[id] }))
const AFFECTED = affecteds.map((name, id) => ({ id, name }))
const SURE = CERTAINTIES.map((id) => ({ id, name: certainties[id] }))

/** Everything that is known of a person or group, to read and change. */
export const ActorPanel = ({ item: actor }: { item: Actor }) => {
  const live = useLive()
  const view = useMapView()
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
      <ActorActivities id={actor.id} />
      {canDecide(actor) && <WaysTo actor={actor} />}
      <SaysOf id={actor.id} />
      <Fields actor={actor} />
      <CommentsButton on={`actors/${actor.id}`} name={nameOf(actor)} />
      <Button look="danger" onPress={() => deleteChosen(live, view)}>
        <Trash2 aria-hidden />
        {map.delete}
      </Button>
    </div>
  )
}

const Fields = ({ actor }: { actor: Actor }) => {
  const { map: document } = useLive()
  const of = { document, kind: 'actors', id: actor.id }
  const set = (changed: Settable<(typeof actors)['fields']>) =>
    document.act((doc) => setFields(doc, actors, actor.id, changed))
  return (
    <div className={styles.fields}>
      <SharedText label={map.fields.name} of={{ ...of, key: 'name', most: MAX_NAME }} />
      <ChoiceField
        label={fields.kind}
        value={actor.kind}
        choices={KINDS}
        onChange={(kind) => kind && set({ kind })}
      />
      <PlaceFields actor={actor} />
      <ChoiceField
        label={fields.affected}
        hint={map.fields.affectedHint}
        value={actor.affected === undefined ? undefined : Math.round(actor.affected)}
        nothing={dontKnow}
        choices={AFFECTED}
        onChange={(affected) => set({ affected })}
      />
      <ChoiceField
        label={map.fields.certainty}
        value={actor.certainty}
        nothing={dontKnow}
        choices={SURE}
        onChange={(certainty) => set({ certainty })}
      />
      <PartnerFields actor={actor} />
      <PlainText
        label={map.fields.nextStep}
        of={{
          ...of,
          key: 'nextStep',
          most: MAX_NAME,
          value: actor.nextStep ?? '',
          onWrite: (words) => set({ nextStep: words.trim() === '' ? undefined : words }),
        }}
      />
      <SharedText label={map.fields.note} of={{ ...of, key: 'note', most: MAX_TEXT }} lines={4} />
    </div>
  )
}

/** The two numbers that place somebody on the map: the way to do it without a mouse. */
const PlaceFields = ({ actor: { id, at } }: { actor: Actor }) => {
  const { act } = useLive().map
  const influence = at?.influence
  const position = at?.position
  const setSay = useCallback(
    (say: number | undefined) => act((doc) => placeActor(doc, id, { influence: say, position })),
    [act, id, position],
  )
  const setPosition = useCallback(
    (stand: number | undefined) => act((doc) => placeActor(doc, id, { influence, position: stand })),
    [act, id, influence],
  )
  return (
    <>
      <ScaleField
        label={fields.say}
        hint={map.fields.sayHint}
        value={influence}
        bounds={INFLUENCE}
        step={0.5}
        ends={[axes.notHeard, axes.decides]}
        say={saySay}
        onChange={setSay}
      />
      <ScaleField
        label={fields.position}
        hint={map.fields.positionHint}
        value={position}
        bounds={POSITION}
        step={0.25}
        ends={[axes.against, axes.withUs]}
        say={sayPosition}
        onChange={setPosition}
      />
    </>
  )
}

const PartnerFields = ({ actor: { id, touch, partner } }: { actor: Actor }) => {
  const { act } = useLive().map
  return (
    <>
      <PartnerField
        label={map.fields.touch}
        value={touch}
        nothing={map.fields.nobody}
        onChange={(value) => act((doc) => setFields(doc, actors, id, { touch: value }))}
      />
      <PartnerField
        label={map.fields.partner}
        value={partner}
        nothing={map.fields.noPartner}
        onChange={(value) => act((doc) => setFields(doc, actors, id, { partner: value }))}
      />
    </>
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
