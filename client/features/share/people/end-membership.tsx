import { useState } from 'react'

import { share } from '../../../messages/en/share.ts'
import { Button } from '../../../ui/button.tsx'
import type { KnownLink } from '../use-links.ts'
import type { Person } from '../../../../shared/api.ts'
import { othersOut, waysBack } from './use-people.ts'
import styles from './people.module.css'
import { Said } from '../../../ui/said.tsx'

const words = share.people

type Props = {
  person: Person
  all: { people: readonly Person[]; links: readonly KnownLink[] }
  end: (person: Person, ending: readonly KnownLink[]) => Promise<unknown>
  onClose: () => void
}

/** Asks before a membership ends, and whether the link goes with it: who still has it could come back. */
export const EndMembership = ({ person, all, end, onClose }: Props) => {
  const [renews, setRenews] = useState(true)
  const [busy, setBusy] = useState(false)
  const ways = waysBack(person, all.links)
  const out = othersOut(person, ways, all)
  const name = person.name || words.nameless
  const doEnd = () => {
    setBusy(true)
    void end(person, renews ? ways : []).finally(() => setBusy(false))
  }
  return (
    <div className={styles.task}>
      <p>
        <Said>{words.sure(name)}</Said>
      </p>
      {ways.length > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={renews}
            onChange={(event) => setRenews(event.currentTarget.checked)}
          />
          <span>
            {words.renew(ways.length, ways.map(nameOfLink))}
            <small>
              <Said>{renews ? words.renewHint : words.renewNot(name)}</Said>
            </small>
          </span>
        </label>
      )}
      {renews && out.length > 0 && (
        <p>
          <Said>{words.othersOut(...namesOf(out))}</Said>
        </p>
      )}
      <div className={styles.actions}>
        <Button onPress={onClose}>{share.cancel}</Button>
        <Button look="danger" isDisabled={busy} onPress={doEnd}>
          {renews && ways.length > 0 ? words.doEndAndRenew : words.doEnd}
        </Button>
      </div>
    </div>
  )
}

const nameOfLink = ({ label, role }: KnownLink): string => label || share.roles[role].name

/** The names there are, and how many more have none. */
const namesOf = (people: readonly Person[]): [names: string[], nameless: number] => {
  const names = people.map(({ name }) => name).filter((name) => name !== '')
  return [names, people.length - names.length]
}
