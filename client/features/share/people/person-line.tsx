import type { ReactNode } from 'react'

import { maySync } from '../../../../shared/words/roles.ts'
import { colorOf, initialsOf } from '../../../live/presence.ts'
import { useOthers } from '../../../live/use-presence.ts'
import { useSpeaksFor } from '../../../live/use-speaks-for.ts'
import { share } from '../../../messages/en/share.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Person } from '../../../../shared/api.ts'
import { changeId } from './use-people.ts'
import styles from './people.module.css'
import { Word } from './word.tsx'

const words = share.people

type Props = {
  person: Person
  task: ReactNode
  open: (task: 'seat' | 'end') => void
  saved: () => Promise<void>
}

/** A person in the list; `task` is what is being changed about them. */
export const PersonLine = ({ person, task, open, saved }: Props) => {
  const speaksFor = useSpeaksFor()
  const here = useOthers().find(({ who }) => who.person === person.id)
  const name = person.name || words.nameless
  const about = [
    words.roles[person.role],
    person.reviewer && person.role === 'editor' && words.reviews,
    // guests are not asked
    (maySync(person.role) || person.partner !== null || person.organization !== '') && speaksFor(person),
    person.here && words.here,
  ]
  return (
    <li className={styles.person}>
      <Avatar initials={initialsOf(person.name)} color={here?.color ?? colorOf(person.id)} />
      <span className={styles.about}>
        <b>
          <bdi>{name}</bdi>
          {person.you && ` (${words.you})`}
        </b>
        <small>{about.filter(Boolean).join(' · ')}</small>
      </span>
      {task ?? (
        <span className={styles.buttons}>
          <Word person={person} name={name} saved={saved} />
          <Button
            id={changeId(person)}
            look="quiet"
            aria-label={words.changeOf(name)}
            onPress={() => open('seat')}
          >
            {words.change}
          </Button>
          {!person.you && (
            <Button look="quiet" aria-label={words.endOf(name)} onPress={() => open('end')}>
              {words.end}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
