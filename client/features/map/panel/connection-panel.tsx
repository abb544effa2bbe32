import { ArrowLeftRight, ChevronLeft, Trash2 } from 'lucide-react'

import { CERTAINTIES, isMutualKind } from '../../../../shared/words/choices.ts'
import { type Connection, connections } from '../../../../shared/model/kinds.ts'
import { STRENGTH } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { useActors } from '../../../live/use-map.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { fields } from '../../../messages/en/words.ts'
import { CommentsButton } from '../../../parts/comments/mark.tsx'
import { PlainText } from '../../../parts/text-in-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField, ChoiceField } from '../../../ui/choice-field.tsx'
import { useWriting, type Writing } from '../answers.ts'
import { deleteChosen } from '../delete.ts'
import { useMapView } from '../map-view.ts'
import { ConnectionSample } from '../connection-line.tsx'
import { ConnectionSentence } from '../connection-sentence.tsx'
import { KIND_CHOICES, nameOf, sentenceOf } from '../words.ts'
import { AnswerField } from './answer-field.tsx'
import { AlsoHere } from './actor-panel.tsx'
import styles from './panel.module.css'
import { Proposed } from './proposed.tsx'
import { SaysOf } from './told.tsx'

const SURE = CERTAINTIES.map((id) => ({ id, name: certainties[id] }))
const STRENGTHS = map.strengths.map((name, i) => ({ id: i + STRENGTH.least, name }))

/** A connection in words and fields. */
export const ConnectionPanel = ({ item: connection }: { item: Connection }) => {
  const live = useLive()
  const view = useMapView()
  const isHidden = isVeiled(live)
  return (
    <div className={styles.content}>
      <Button look="quiet" data-back onPress={() => view.choose()}>
        <ChevronLeft aria-hidden />
        {map.panel.back}
      </Button>
      <h3>{map.connection.title}</h3>
      <p className={styles.sentence}>
        <ConnectionSample kind={connection.kind} proposed={connection.status === 'proposed'} />
        <ConnectionSentence connection={connection} />
      </p>
      <AlsoHere item={`connections/${connection.id}`} />
      {connection.status === 'proposed' && <Proposed kind={connections} id={connection.id} />}
      <Fields of={connection} />
      <Ends of={connection} />
      <SaysOf id={connection.id} />
      {!isHidden && (
        <CommentsButton on={`connections/${connection.id}`} name={sentenceOf(connection, live.actors.get)} />
      )}
      <Button look="danger" onPress={() => deleteChosen(live, view)}>
        <Trash2 aria-hidden />
        {map.connection.delete}
      </Button>
    </div>
  )
}

const Fields = ({ of: connection }: { of: Connection }) => {
  const isHidden = isVeiled(useLive())
  const { set, tell, noteOf } = useWriting(connection)
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={fields.kind}
        value={connection.kind}
        choices={KIND_CHOICES}
        onChange={(kind) => kind && set({ kind })}
      />
      {!isMutualKind(connection.kind) && <Direction of={connection} set={set} />}
      <AnswerField
        label={map.connection.strength}
        of={connection}
        asked="strength"
        value={connection.strength === undefined ? undefined : Math.round(connection.strength)}
        choices={STRENGTHS}
        onAnswer={(strength, is) => tell('strength', { strength }, is)}
      />
      <AnswerField
        label={map.fields.certainty}
        of={connection}
        asked="certainty"
        value={connection.certainty}
        choices={SURE}
        onAnswer={(certainty, is) => tell('certainty', { certainty }, is)}
      />
      {!isHidden && <PlainText label={map.fields.note} of={noteOf} />}
    </div>
  )
}

const Direction = ({ of, set }: { of: Connection; set: Writing['set'] }) => (
  <div className={styles.direction}>
    <Button isDisabled={of.mutual} onPress={() => set({ from: of.to, to: of.from })}>
      <ArrowLeftRight aria-hidden />
      {map.connection.swap}
    </Button>
    <CheckField
      label={map.connection.mutual}
      isOn={of.mutual}
      onChange={(isOn) => set({ mutual: isOn || undefined })}
    />
  </div>
)

/** The two whom it connects, each to go to. */
const Ends = ({ of: { from, to } }: { of: Connection }) => {
  const view = useMapView()
  const actors = useActors()
  const ends = [from, to].flatMap((id) => actors.find((actor) => actor.id === id) ?? [])
  return (
    <ul className={styles.ends}>
      {ends.map((actor) => (
        <li key={actor.id}>
          <Button onPress={() => view.choose({ kind: 'actors', id: actor.id })}>
            <bdi>{nameOf(actor)}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  )
}
