import { setFields } from '../../../../shared/model/collection.ts'
import type { Settable } from '../../../../shared/model/kind.ts'
import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import { INFLUENCE, MAX_NAME, POSITION } from '../../../../shared/words/bounds.ts'
import { ACTOR_KINDS, CERTAINTIES } from '../../../../shared/words/choices.ts'
import { useLive } from '../../../live/use-live.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affecteds, positionWord } from '../../../messages/en/words.ts'
import type { Leave } from '../../../parts/in-place.ts'
import { usePartnerChoices } from '../../../parts/partner-fields.tsx'
import { ChoiceInPlace } from '../../../ui/choice-in-place.tsx'
import { useAnswer } from '../answers.ts'
import { nameOf } from '../words.ts'
import type { PeopleColumn } from './asked.ts'
import { AnswerInPlace, DayEditor, NumberEditor, PlainEditor, SharedEditor } from './editors.tsx'
import { stanceOf } from './groups.ts'

const KINDS = ACTOR_KINDS.map((id) => ({ id, name: actorKinds[id] }))
const STANCES = Array.from({ length: POSITION.most - POSITION.least + 1 }, (_, i) => ({
  id: POSITION.most - i,
  name: positionWord(POSITION.most - i),
}))
const AFFECTED = affecteds.map((name, id) => ({ id, name }))
const SURE = CERTAINTIES.map((id) => ({ id, name: certainties[id] }))

/** How many connections somebody has is counted. */
export const isEditable = (column: PeopleColumn): boolean => column !== 'connections'

type EditorProps = { actor: Actor; column: PeopleColumn; onLeave: (how: Leave) => void }

/** The field for one thing that is known of a person or group, open where it stands. */
export const PersonEditor = ({ actor, column, onLeave }: EditorProps) => {
  const { map: document } = useLive()
  const partners = usePartnerChoices(actor.nextStepBy)
  const set = (changed: Settable<(typeof actors)['fields']>) =>
    document.act((doc) => setFields(doc, actors, actor.id, changed))
  const setStep = (said: string) => set({ nextStep: said.trim() === '' ? undefined : said })
  const of = { document, kind: 'actors', id: actor.id, key: column, most: MAX_NAME }
  const given = { label: words.field(words.columns.people[column], nameOf(actor)), onLeave }
  switch (column) {
    case 'name':
      return <SharedEditor {...given} of={of} />
    case 'nextStep':
      return <PlainEditor {...given} of={{ ...of, value: actor.nextStep ?? '', onWrite: setStep }} />
    case 'nextStepBy':
      return (
        <ChoiceInPlace
          {...given}
          value={actor.nextStepBy}
          nothing={map.fields.nobodyTakes}
          choices={partners}
          onChange={(nextStepBy) => set({ nextStepBy })}
        />
      )
    case 'nextStepDue':
      return (
        <DayEditor {...given} value={actor.nextStepDue} onWrite={(nextStepDue) => set({ nextStepDue })} />
      )
    case 'kind':
      return (
        <ChoiceInPlace
          {...given}
          value={actor.kind}
          choices={KINDS}
          onChange={(kind) => kind && set({ kind })}
        />
      )
    case 'connections':
      return null
    default:
      return <AnswerEditor {...given} actor={actor} column={column} />
  }
}

type AnswerProps = {
  actor: Actor
  column: 'say' | 'position' | 'affected' | 'certainty' | 'touch'
  label: string
  onLeave: (how: Leave) => void
}

/** What may be answered with "don't know". Of the two numbers, what is said of the other one stays. */
const AnswerEditor = ({ actor, column, ...given }: AnswerProps) => {
  const tell = useAnswer(actor.id)
  const partners = usePartnerChoices(actor.touch)
  const about = { ...given, of: actor }
  const { at: { influence, position } = {}, affected, certainty, touch } = actor
  switch (column) {
    case 'say':
      return (
        <NumberEditor
          {...given}
          value={influence}
          bounds={INFLUENCE}
          hint={words.sayHint}
          onWrite={(say) => tell('influence', { at: { influence: say, position } }, say === undefined)}
        />
      )
    case 'position':
      return (
        <AnswerInPlace
          {...about}
          asked="position"
          value={position === undefined ? undefined : stanceOf(position)}
          choices={STANCES}
          onAnswer={(stance, is) => tell('position', { at: { influence, position: stance } }, is)}
        />
      )
    case 'affected':
      return (
        <AnswerInPlace
          {...about}
          asked="affected"
          value={affected === undefined ? undefined : Math.round(affected)}
          choices={AFFECTED}
          onAnswer={(said, is) => tell('affected', { affected: said }, is)}
        />
      )
    case 'certainty':
      return (
        <AnswerInPlace
          {...about}
          asked="certainty"
          value={certainty}
          choices={SURE}
          onAnswer={(said, is) => tell('certainty', { certainty: said }, is)}
        />
      )
    case 'touch':
      return (
        <AnswerInPlace
          {...about}
          asked="touch"
          value={touch}
          nothing={map.fields.nobody}
          choices={partners}
          onAnswer={(said, is) => tell('touch', { touch: said }, is)}
        />
      )
  }
}
