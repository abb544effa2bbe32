import { useEffect, useRef, useState } from 'react'

import { ACTOR_KINDS, CERTAINTIES } from '../../../../shared/words/choices.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { certainties } from '../../../messages/en/choices.ts'
import { lists } from '../../../messages/en/map-lists.ts'
import { actorKinds } from '../../../messages/en/words.ts'
import { AskedWords } from '../../../parts/asked-words.tsx'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { KIND_CHOICES } from '../words.ts'
import type { Arranged } from './arrange.ts'
import { ask, askForAll } from './ask.ts'
import {
  type Asked,
  ASKED_OF,
  type AskedOf,
  type FilterKey,
  type Filters,
  isFiltering,
  only,
} from './asked.ts'
import styles from './lists.module.css'

const words = lists.filter
const KINDS = ACTOR_KINDS.map((id) => ({ id, name: actorKinds[id] }))
const SURE = [
  ...CERTAINTIES.map((id) => ({ id, name: certainties[id] })),
  { id: 'unknown', name: words.unknown } as const,
]

type BarProps = { asked: Asked; of: AskedOf; counts: Arranged['counts'] }

/** Where there is little room, filters are opened by a press. */
const isRoomy = (): boolean => !matchMedia('(max-width: 40rem)').matches

/** Which of it one wants to see: each answer counts at once, and how much of all that is, is said. */
export const FilterBar = ({ asked, of, counts }: BarProps) => {
  const [isOpen, open] = useState(isRoomy)
  const filters = only(asked.filters, of)
  const people = words.people(counts.people.shown, counts.people.all)
  const connections = words.connections(counts.connections.shown, counts.connections.all)
  const count = of === 'people' ? people : of === 'connections' ? connections : `${people}, ${connections}`
  useAnnounced(JSON.stringify(filters), count)
  return (
    <fieldset className={styles.filters} aria-label={words.label}>
      {isOpen && <Fields filters={filters} of={of} />}
      <p className={styles.count}>
        {!isRoomy() && (
          <Button aria-expanded={isOpen} onPress={() => open(!isOpen)}>
            {words.filter}
          </Button>
        )}
        {count}
        {isFiltering(filters) && (
          <Button look="quiet" onPress={askForAll}>
            {words.clear}
          </Button>
        )}
      </p>
    </fieldset>
  )
}

const Fields = ({ filters, of }: { filters: Filters; of: AskedOf }) => {
  const asks = (key: FilterKey) => ASKED_OF[of].some((one) => one === key)
  const partners = usePartners()
  return (
    <>
      <AskedWords label={words.text} asked={filters.text} onAsk={(text) => ask({ text })} />
      {asks('kind') && (
        <ChoiceField
          label={words.kind}
          nothing={words.anyKind}
          value={filters.kind}
          choices={KINDS}
          onChange={(kind) => ask({ kind })}
        />
      )}
      {asks('connectionKind') && (
        <ChoiceField
          label={words.connectionKind}
          nothing={words.anyConnection}
          value={filters.connectionKind}
          choices={KIND_CHOICES}
          onChange={(connectionKind) => ask({ connectionKind })}
        />
      )}
      {asks('sure') && (
        <ChoiceField
          label={words.sure}
          nothing={words.anySure}
          value={filters.sure}
          choices={SURE}
          onChange={(sure) => ask({ sure })}
        />
      )}
      {asks('touch') && (
        <ChoiceField
          label={words.touch}
          nothing={words.anyTouch}
          value={filters.touch}
          choices={[{ id: 'nobody', name: words.nobody }, ...partners]}
          onChange={(touch) => ask({ touch })}
        />
      )}
    </>
  )
}

/** Says how much is shown each time something else is asked for, not when somebody changes the record. */
const useAnnounced = (asked: string, sentence: string): void => {
  const last = useRef(asked)
  useEffect(() => {
    if (last.current !== asked) announce(sentence)
    last.current = asked
  }, [asked, sentence])
}
