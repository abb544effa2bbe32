import { setFields } from '../../../../shared/model/collection.ts'
import { isConnected } from '../../../../shared/model/connections.ts'
import { type Connection, connections } from '../../../../shared/model/kinds.ts'
import { STRENGTH } from '../../../../shared/words/bounds.ts'
import { isMutualKind } from '../../../../shared/words/choices.ts'
import { useLive } from '../../../live/use-live.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import type { Leave } from '../../../parts/in-place.ts'
import { ChoiceInPlace } from '../../../ui/choice-in-place.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useWriting } from '../answers.ts'
import { KIND_CHOICES, sentenceOf } from '../words.ts'
import type { ConnectionColumn } from './asked.ts'
import { AnswerInPlace, PlainEditor } from './editors.tsx'
import { usePeopleChoices } from './people-choices.ts'

const STRENGTHS = map.strengths.map((name, i) => ({ id: i + STRENGTH.least, name }))
const WAYS = [
  { id: 'one', name: words.oneWay },
  { id: 'both', name: words.bothWays },
] as const

/** Some kinds always go both ways. */
export const isEditable = (column: ConnectionColumn, { kind }: Connection): boolean =>
  column !== 'mutual' || !isMutualKind(kind)

type EditorProps = { connection: Connection; column: ConnectionColumn; onLeave: (how: Leave) => void }

/** The field for one thing that is known of a connection, open where it stands. */
export const ConnectionEditor = ({ connection, column, onLeave }: EditorProps) => {
  const live = useLive()
  const { set, tell, noteOf } = useWriting(connection)
  const given = {
    label: words.field(words.columns.connections[column], sentenceOf(connection, live.actors.get)),
    onLeave,
  }
  switch (column) {
    case 'from':
    case 'to':
      return <EndEditor {...given} connection={connection} end={column} />
    case 'kind':
      return (
        <ChoiceInPlace
          {...given}
          value={connection.kind}
          choices={KIND_CHOICES}
          onChange={(kind) => kind && set({ kind })}
        />
      )
    case 'mutual':
      return (
        <ChoiceInPlace
          {...given}
          value={connection.mutual ? 'both' : 'one'}
          choices={WAYS}
          onChange={(ways) => set({ mutual: ways === 'both' || undefined })}
        />
      )
    case 'strength':
      return (
        <AnswerInPlace
          {...given}
          of={connection}
          asked="strength"
          value={connection.strength === undefined ? undefined : Math.round(connection.strength)}
          choices={STRENGTHS}
          onAnswer={(strength, is) => tell('strength', { strength }, is)}
        />
      )
    case 'note':
      return <PlainEditor {...given} of={noteOf} />
  }
}

type EndProps = { label: string; onLeave: (how: Leave) => void; connection: Connection; end: 'from' | 'to' }

/** One of the two whom it connects. Both can never be one, and what is there already is not made again. */
const EndEditor = ({ connection, end, ...given }: EndProps) => {
  const { map: document } = useLive()
  const choices = usePeopleChoices(end === 'from' ? connection.to : connection.from)
  const change = (id: string | undefined) => {
    if (id === undefined || id === connection[end]) return
    const next = { ...connection, [end]: id }
    if (isConnected(document.doc, next)) toast(words.there)
    else document.act((doc) => setFields(doc, connections, connection.id, { [end]: id }))
  }
  return <ChoiceInPlace {...given} value={connection[end]} choices={choices} onChange={change} />
}
