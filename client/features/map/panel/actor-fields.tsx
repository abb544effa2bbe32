import { useCallback } from 'react'

import { isUnknown } from '../../../../shared/model/answers.ts'
import { setFields } from '../../../../shared/model/collection.ts'
import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import { INFLUENCE, MAX_NAME, MAX_TEXT, POSITION } from '../../../../shared/words/bounds.ts'
import { ACTOR_KINDS, CERTAINTIES } from '../../../../shared/words/choices.ts'
import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affecteds, axes, fields } from '../../../messages/en/words.ts'
import { namesHidden } from '../../../messages/en/names-hidden.ts'
import { usePartnerChoices } from '../../../parts/partner-fields.tsx'
import { ScaleField } from '../../../parts/scale-field.tsx'
import { SharedText } from '../../../parts/text-in-form.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { useAnswer } from '../answers.ts'
import { saySay, sayPosition } from '../words.ts'
import { AnswerField } from './answer-field.tsx'
import { NextStep } from './next-step.tsx'
import styles from './panel.module.css'

const KINDS = ACTOR_KINDS.map((id) => ({ id, name: actorKinds[id] }))
const AFFECTED = affecteds.map((name, id) => ({ id, name }))
const SURE = CERTAINTIES.map((id) => ({ id, name: certainties[id] }))

type Part = { actor: Actor }

/** What is known of a person or group, to read and change. */
export const ActorFields = ({ actor }: Part) => {
  const { map: document } = useLive()
  const of = { document, kind: 'actors', id: actor.id }
  const tell = useAnswer(actor.id)
  const isHidden = isVeiled(useLive())
  return (
    <div className={styles.fields}>
      {isHidden ? (
        <p className={styles.under}>{namesHidden.fields}</p>
      ) : (
        <SharedText
          label={map.fields.name}
          hint={actor.kind === 'person' ? map.fields.role : undefined}
          of={{ ...of, key: 'name', most: MAX_NAME }}
        />
      )}
      <ChoiceField
        label={fields.kind}
        value={actor.kind}
        choices={KINDS}
        onChange={(kind) => kind && document.act((doc) => setFields(doc, actors, actor.id, { kind }))}
      />
      <PlaceFields actor={actor} />
      <AnswerField
        label={fields.affected}
        hint={map.fields.affectedHint}
        of={actor}
        asked="affected"
        value={actor.affected === undefined ? undefined : Math.round(actor.affected)}
        choices={AFFECTED}
        onAnswer={(affected, is) => tell('affected', { affected }, is)}
      />
      <AnswerField
        label={map.fields.certainty}
        of={actor}
        asked="certainty"
        value={actor.certainty}
        choices={SURE}
        onAnswer={(certainty, is) => tell('certainty', { certainty }, is)}
      />
      <PartnerAnswer actor={actor} asked="touch" label={map.fields.touch} nothing={map.fields.nobody} />
      {!isHidden && (
        <>
          <PartnerAnswer
            actor={actor}
            asked="partner"
            label={map.fields.partner}
            nothing={map.fields.noPartner}
          />
          <NextStep actor={actor} />
          <SharedText label={map.fields.note} of={{ ...of, key: 'note', most: MAX_TEXT }} lines={4} />
        </>
      )}
    </div>
  )
}

/** The two numbers that place somebody on the map: the way to do it without a mouse. */
const PlaceFields = ({ actor }: Part) => {
  const { id, at } = actor
  const tell = useAnswer(id)
  const influence = at?.influence
  const position = at?.position
  const setSay = useCallback(
    (say: number | undefined, is: boolean) => tell('influence', { at: { influence: say, position } }, is),
    [tell, position],
  )
  const setPosition = useCallback(
    (stand: number | undefined, is: boolean) => tell('position', { at: { influence, position: stand } }, is),
    [tell, influence],
  )
  return (
    <>
      <ScaleField
        label={fields.say}
        hint={map.fields.sayHint}
        value={influence}
        isUnknown={isUnknown(actor, 'influence', influence)}
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
        isUnknown={isUnknown(actor, 'position', position)}
        bounds={POSITION}
        step={0.25}
        ends={[axes.against, axes.withUs]}
        say={sayPosition}
        onChange={setPosition}
      />
    </>
  )
}

/** A partner, none, or "don't know". */
const PartnerAnswer = (props: Part & { asked: 'touch' | 'partner'; label: string; nothing: string }) => {
  const { actor, asked, ...field } = props
  const tell = useAnswer(actor.id)
  const value = actor[asked]
  return (
    <AnswerField
      {...field}
      of={actor}
      asked={asked}
      value={value}
      choices={usePartnerChoices(value)}
      onAnswer={(partner, is) => tell(asked, { [asked]: partner }, is)}
    />
  )
}
