import { useState } from 'react'

import type { SpeaksFor } from '../../../shared/api.ts'
import type { Role } from '../../../shared/roles.ts'
import { call } from '../../live/http.ts'
import { Polled } from '../../live/polled.ts'
import { colorOf, initialsOf } from '../../live/presence.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useInitiative, useStore } from '../../live/use-live.ts'
import { useSpeaksFor } from '../../live/use-speaks-for.ts'
import { share } from '../../messages/en/share.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './people-panel.module.css'

type Person = { id: string; name: string; role: Role; partner: SpeaksFor; here: boolean }

const READ_EVERY = 5 // seconds
const words = share.people

/** Everyone who has joined: as what, for whom, and whether they are here. A facilitator can end a membership. */
export const PeoplePanel = () => {
  const { id } = useInitiative()
  const path = `/api/initiatives/${id}/people`
  const [polled] = useState(() => new Polled<Person[]>(path, READ_EVERY))
  const { value, error } = useStore(polled)
  const [asked, setAsked] = useState<string>()
  if (!value) return <output>{error ? sentenceOf(error) : share.opening}</output>
  const end = async ({ id: person, name }: Person) => {
    try {
      await call(`${path}/${person}`, { method: 'DELETE' })
      toast(words.ended(name || words.nameless))
      await polled.refresh()
    } catch (refused) {
      toast(sentenceOf(refused))
    }
  }
  return (
    <>
      <p className={styles.intro}>{value.length === 0 ? words.nobody : words.intro}</p>
      <ul>
        {value.toSorted(byPresence).map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            isAsked={asked === person.id}
            ask={(isAsked) => setAsked(isAsked ? person.id : undefined)}
            end={() => void end(person)}
          />
        ))}
      </ul>
    </>
  )
}

const byPresence = (a: Person, b: Person): number =>
  Number(b.here) - Number(a.here) || a.name.localeCompare(b.name)

type LineProps = { person: Person; isAsked: boolean; ask: (isAsked: boolean) => void; end: () => void }

const PersonLine = ({ person, isAsked, ask, end }: LineProps) => {
  const speaksFor = useSpeaksFor()
  const name = person.name || words.nameless
  return (
    <li className={styles.person}>
      <Avatar initials={initialsOf(person.name)} color={colorOf(person.id)} />
      <span className={styles.about}>
        <b dir="auto">{name}</b>
        <small>
          {[words.roles[person.role], speaksFor(person.partner), person.here && words.here]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {!isAsked && (
        <Button look="quiet" aria-label={words.endOf(name)} onPress={() => ask(true)}>
          {words.end}
        </Button>
      )}
      {isAsked && (
        <div className={styles.sure}>
          <p>{words.sure(name)}</p>
          <Button onPress={() => ask(false)}>{share.cancel}</Button>
          <Button look="danger" onPress={end}>
            {words.doEnd}
          </Button>
        </div>
      )}
    </li>
  )
}
