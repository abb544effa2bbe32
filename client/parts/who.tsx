import { type AtField, initialsOf, type Present, type Presence } from '../live/presence.ts'
import { usePresentAt } from '../live/use-presence.ts'
import { parts as words } from '../messages/en/parts.ts'
import { spoken } from '../messages/theirs.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Said } from '../ui/said.tsx'
import styles from './who.module.css'

type WhoProps = {
  presence: Presence
  /** As in `activities/<id>`. */
  item: string
  /** How many are shown; the others are counted. */
  shown?: number
  /** What an avatar says beside the name alone. */
  says?: (name: string) => string
  label?: string
  className?: string
}

/** Who else is at an item, by their initials; nothing where nobody is. */
export const WhoIsAt = ({ presence, item, shown = Infinity, says, label, className = '' }: WhoProps) => {
  const people = usePresentAt(presence, item)
  if (people.length === 0) return null
  return (
    <span className={`${styles.people} ${className}`}>
      {label}
      {people.slice(0, shown).map(({ client, who: { name }, color }) => (
        <Avatar key={client} name={says?.(name) ?? name} initials={initialsOf(name)} color={color} small />
      ))}
      {people.length > shown && <span>+{people.length - shown}</span>}
    </span>
  )
}

/** Who else is in a field, each with what they do there. */
export const WhoIsIn = ({
  presence,
  item,
  field,
  className,
}: AtField & Pick<WhoProps, 'presence' | 'className'>) =>
  usePresentAt(presence, item)
    .filter(({ at }) => at?.field === field)
    .map((person) => <WhoDoes key={person.client} person={person} className={className} />)

/** What somebody does where they are, on their color. */
const WhoDoes = ({ person, className = '' }: { person: Present; className?: string }) => {
  const { who, at, color } = person
  const does = at?.typing ? words.typing : at?.field === 'place' ? words.moving : words.isHere
  return (
    <span className={`${styles.does} ${className}`} style={{ background: color }}>
      <Said>{does(who.name)}</Said>
    </span>
  )
}

type DotsProps = {
  persons: readonly Present[]
  shown: number
  className?: string
  dot?: string
  more?: string
}

/** Persons as marks in their colors, named where one points at them and to screen readers. `more`: for how many more. */
export const Dots = ({ persons, shown, className, dot, more }: DotsProps) => {
  const says = spoken(words.areHere(persons.map(({ who }) => who.name)))
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- marks that are drawn, and no file
    <span className={className} role="img" aria-label={says} title={says}>
      {persons.slice(0, shown).map(({ who, color }) => (
        <span key={who.person} className={dot} style={{ background: color }} />
      ))}
      {more !== undefined && persons.length > shown && (
        <span className={more}>{`+${persons.length - shown}`}</span>
      )}
    </span>
  )
}
