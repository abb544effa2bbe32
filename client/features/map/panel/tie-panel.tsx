import { ArrowLeftRight, ChevronLeft, Trash2 } from 'lucide-react'

import { CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { type Connection, isMutualKind, setConnection } from '../../../../shared/model/connections.ts'
import { MAX_TEXT } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { useActors } from '../../../live/use-map.ts'
import { map } from '../../../messages/en/map.ts'
import { connections, dontKnow, fields } from '../../../messages/en/words.ts'
import { Button } from '../../../ui/button.tsx'
import { deleteChosen } from '../delete.ts'
import { useMapView } from '../map-view.ts'
import { TieSample } from '../tie-line.tsx'
import { TieSentence } from '../tie-sentence.tsx'
import { nameOf } from '../words.ts'
import { AlsoHere } from './actor-panel.tsx'
import { CheckField, ChoiceField, PlainField } from './fields.tsx'
import styles from './panel.module.css'
import { Proposed } from './proposed.tsx'

const KINDS = CONNECTION_KINDS.map((id) => ({ id, name: connections.there[id] }))
const STRENGTHS = map.strengths.map((name, i) => ({ id: String(i + 1), name }))

/** A tie in words and fields. */
export const TiePanel = ({ item: tie }: { item: Connection }) => {
  const live = useLive()
  const view = useMapView()
  const actors = useActors()
  const { act } = live.map
  const set = (fields: Parameters<typeof setConnection>[2]) =>
    act((doc) => setConnection(doc, tie.id, fields))
  const ends = [tie.from, tie.to].flatMap((id) => actors.find((actor) => actor.id === id) ?? [])
  return (
    <div className={styles.content}>
      <Button look="quiet" data-back onPress={() => view.choose()}>
        <ChevronLeft aria-hidden />
        {map.panel.back}
      </Button>
      <h3>{map.connection.title}</h3>
      <p className={styles.sentence}>
        <TieSample kind={tie.kind} proposed={tie.status === 'proposed'} />
        <TieSentence tie={tie} />
      </p>
      <AlsoHere item={`connections/${tie.id}`} />
      {tie.status === 'proposed' && <Proposed kind="connections" id={tie.id} />}
      <ChoiceField
        label={fields.kind}
        value={tie.kind}
        choices={KINDS}
        onChange={(kind) => set({ kind: CONNECTION_KINDS.find((one) => one === kind) ?? tie.kind })}
      />
      {!isMutualKind(tie.kind) && (
        <div className={styles.direction}>
          <Button isDisabled={tie.mutual} onPress={() => set({ from: tie.to, to: tie.from })}>
            <ArrowLeftRight aria-hidden />
            {map.connection.swap}
          </Button>
          <CheckField
            label={map.connection.mutual}
            isOn={tie.mutual}
            onChange={(isOn) => set({ mutual: isOn || undefined })}
          />
        </div>
      )}
      <ChoiceField
        label={map.connection.strength}
        value={tie.strength === undefined ? undefined : String(Math.round(tie.strength))}
        nothing={dontKnow}
        choices={STRENGTHS}
        onChange={(strength) => set({ strength: strength === undefined ? undefined : Number(strength) })}
      />
      <PlainField
        label={map.fields.note}
        of={{ kind: 'connections', id: tie.id }}
        name="note"
        value={tie.note}
        most={MAX_TEXT}
        onChange={(note) => set({ note })}
      />
      <ul className={styles.ends}>
        {ends.map((actor) => (
          <li key={actor.id}>
            <Button onPress={() => view.choose({ kind: 'actors', id: actor.id })}>
              <bdi>{nameOf(actor)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <Button look="danger" onPress={() => deleteChosen(live, view)}>
        <Trash2 aria-hidden />
        {map.connection.delete}
      </Button>
    </div>
  )
}
