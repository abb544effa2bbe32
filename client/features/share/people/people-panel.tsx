import { useState } from 'react'

import { ask } from '../../../net/http.ts'
import { sentenceOf } from '../../../live/sentence.ts'
import { useInitiative } from '../../../live/use-live.ts'
import { share } from '../../../messages/en/share.ts'
import { compareNames } from '../../../messages/locale.ts'
import { toast } from '../../../ui/toast.tsx'
import { type KnownLink, useLinks } from '../use-links.ts'
import { useAttempt } from '../use-attempt.ts'
import { EndMembership } from './end-membership.tsx'
import type { Person } from '../../../../shared/api.ts'
import { usePeople } from './use-people.ts'
import styles from './people.module.css'
import { PersonLine } from './person-line.tsx'
import { type Renewed, RenewedLinks } from './renewed-links.tsx'
import { SeatForm } from './seat-form.tsx'

const words = share.people

/** What is open for one person in the list. */
type Open = { person: string; task: 'seat' | 'end' }

/** Everyone who has joined: as what, for whom, and whether they are here. A facilitator corrects a seat, or ends it. */
export const PeoplePanel = () => {
  const { id } = useInitiative()
  const { people, error, refresh } = usePeople()
  const links = useLinks()
  const attempt = useAttempt()
  const [open, setOpen] = useState<Open>()
  const [renewed, setRenewed] = useState<readonly Renewed[]>([])
  if (!people) return <output>{error ? sentenceOf(error) : share.opening}</output>
  const known = links.links ?? []
  const close = () => setOpen(undefined)
  const end = (person: Person, ending: readonly KnownLink[]) =>
    attempt(async () => {
      await ask('DELETE /api/initiatives/:id/people/:person', { id, person: person.id })
      const made: Renewed[] = []
      for (const link of ending) made.push({ old: link, link: await links.renew(link) })
      setRenewed(made)
      close()
      toast(words.ended(person.name || words.nameless))
      await refresh()
    })
  const taskOf = (person: Person) => {
    if (open?.person !== person.id) return undefined
    if (open.task === 'seat') return <SeatForm person={person} saved={refresh} onClose={close} />
    return <EndMembership person={person} all={{ people, links: known }} end={end} onClose={close} />
  }
  return (
    <>
      <RenewedLinks renewed={renewed} />
      <p className={styles.intro}>{people.length === 0 ? words.nobody : words.intro}</p>
      <ul>
        {people.toSorted(byPresence).map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            task={taskOf(person)}
            saved={refresh}
            open={(task) => setOpen({ person: person.id, task })}
          />
        ))}
      </ul>
    </>
  )
}

const byPresence = (a: Person, b: Person): number =>
  Number(b.here) - Number(a.here) || compareNames(a.name, b.name)
