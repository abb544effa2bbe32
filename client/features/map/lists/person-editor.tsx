import { placeActor } from '../../../../shared/model/actors.ts'
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
import { actorKinds, affecteds, dontKnow, positionWord } from '../../../messages/en/words.ts'
import type { Leave } from '../../../parts/in-place.ts'
import { ChoiceInPlace } from '../../../ui/choice-in-place.tsx'
import { nameOf } from '../words.ts'
import type { PeopleColumn } from './asked.ts'
import { NumberEditor, PlainEditor, SharedEditor } from './editors.tsx'
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
          value={actor.affected === undefined ? undefined : Math.round(actor.affected)}
          nothing={dontKnow}
          choices={AFFECTED}
          onChange={(affected) => set({ affected })}
        />
      )
    case 'certainty':
      return (
        <ChoiceInPlace
          {...given}
          value={actor.certainty}
          nothing={dontKnow}
          choices={SURE}
          onChange={(certainty) => set({ certainty })}
        />
      )
    case 'touch':
      return <TouchEditor {...given} value={actor.touch} onChange={(touch) => set({ touch })} />
    case 'connections':
      return null
  }
}

type GivenProps = { label: string; onLeave: (how: Leave) => void }

/** The two numbers: what is said of the other one stays. */
const PlaceEditor = ({
  actor: { id, at },
  column,
  ...given
}: GivenProps & { actor: Actor; column: 'say' | 'position' }) => {
  const { act } = useLive().map
  const { influence, position } = at ?? {}
  if (column === 'say')
    return (
      <NumberEditor
        {...given}
        value={influence}
        bounds={INFLUENCE}
        hint={words.sayHint}
        onWrite={(say) => act((doc) => placeActor(doc, id, { influence: say, position }))}
      />
    )
  return (
    <ChoiceInPlace
      {...given}
      value={position === undefined ? undefined : stanceOf(position)}
      nothing={dontKnow}
      choices={STANCES}
      onChange={(stance) => act((doc) => placeActor(doc, id, { influence, position: stance }))}
    />
  )
}

const TouchEditor = (
  props: GivenProps & { value: string | undefined; onChange: (value: string | undefined) => void },
) => {
  const partners = usePartners()
  return <ChoiceInPlace {...props} nothing={map.fields.nobody} choices={partners} />
}
