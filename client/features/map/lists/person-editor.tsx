import { setFields } from '../../../../shared/model/collection.ts'
import type { Settable } from '../../../../shared/model/kind.ts'
import { type Actor, actors } from '../../../../shared/model/kinds.ts'
import { INFLUENCE, MAX_NAME, POSITION } from '../../../../shared/words/bounds.ts'
import { ACTOR_KINDS, CERTAINTIES } from '../../../../shared/words/choices.ts'
import { useLive } from '../../../live/use-live.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affecteds, positionWord } from '../../../messages/en/words.ts'
import type { Leave } from '../../../parts/in-place.ts'
import { ChoiceInPlace } from '../../../ui/choice-in-place.tsx'
import { asChoices, useAnswer } from '../answers.ts'
import { nameOf } from '../words.ts'
import type { PeopleColumn } from './asked.ts'
import { DayEditor, NumberEditor, PlainEditor, SharedEditor } from './editors.tsx'
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
  const partners = usePartners()
  const tell = useAnswer(actor.id)
  const set = (changed: Settable<(typeof actors)['fields']>) =>
    document.act((doc) => setFields(doc, actors, actor.id, changed))
  const of = { document, kind: 'actors', id: actor.id, key: column, most: MAX_NAME }
  const given = { label: words.field(words.columns.people[column], nameOf(actor)), onLeave }
  switch (column) {
    case 'name':
      return <SharedEditor {...given} of={of} />
    case 'nextStep':
      return (
        <PlainEditor
          {...given}
          of={{
            ...of,
            value: actor.nextStep ?? '',
            onWrite: (said) => set({ nextStep: said.trim() === '' ? undefined : said }),
          }}
        />
      )
    case 'say':
    case 'position':
      return <PlaceEditor actor={actor} column={column} {...given} />
    case 'kind':
      return (
        <ChoiceInPlace
          {...given}
          value={actor.kind}
          choices={KINDS}
          onChange={(kind) => kind && set({ kind })}
        />
      )
    case 'affected':
      return (
        <ChoiceInPlace
          {...given}
          {...asChoices({
            of: actor,
            asked: 'affected',
            value: actor.affected === undefined ? undefined : Math.round(actor.affected),
            choices: AFFECTED,
            onAnswer: (affected, is) => tell('affected', { affected }, is),
          })}
        />
      )
    case 'certainty':
      return (
        <ChoiceInPlace
          {...given}
          {...asChoices({
            of: actor,
            asked: 'certainty',
            value: actor.certainty,
            choices: SURE,
            onAnswer: (certainty, is) => tell('certainty', { certainty }, is),
          })}
        />
      )
    case 'touch':
      return (
        <ChoiceInPlace
          {...given}
          {...asChoices({
            of: actor,
            asked: 'touch',
            value: actor.touch,
            nothing: map.fields.nobody,
            choices: partners,
            onAnswer: (touch, is) => tell('touch', { touch }, is),
          })}
        />
      )
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
    case 'connections':
      return null
  }
}

type GivenProps = { label: string; onLeave: (how: Leave) => void }

/** The two numbers: what is said of the other one stays. */
const PlaceEditor = ({
  actor,
  column,
  ...given
}: GivenProps & { actor: Actor; column: 'say' | 'position' }) => {
  const tell = useAnswer(actor.id)
  const { influence, position } = actor.at ?? {}
  if (column === 'say')
    return (
      <NumberEditor
        {...given}
        value={influence}
        bounds={INFLUENCE}
        hint={words.sayHint}
        onWrite={(say) => tell('influence', { at: { influence: say, position } }, say === undefined)}
      />
    )
  return (
    <ChoiceInPlace
      {...given}
      {...asChoices({
        of: actor,
        asked: 'position',
        value: position === undefined ? undefined : stanceOf(position),
        choices: STANCES,
        onAnswer: (stance, is) => tell('position', { at: { influence, position: stance } }, is),
      })}
    />
  )
}
