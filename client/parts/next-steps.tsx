import { useId, useState } from 'react'

import { type NextStep, nextStepsOf } from '../../shared/model/next-steps.ts'
import { today } from '../live/today.ts'
import { namesHidden } from '../live/names-hidden.ts'
import { useInitiative, useLive, useSelected, useStore } from '../live/use-live.ts'
import { usePartners } from '../live/use-plan.ts'
import { aside } from '../messages/en/aside.ts'
import { map } from '../messages/en/map.ts'
import { nextSteps as words } from '../messages/en/next-steps.ts'
import { spoken } from '../messages/theirs.ts'
import { dayShort } from '../messages/when-short.ts'
import { Button } from '../ui/button.tsx'
import { Said } from '../ui/said.tsx'
import styles from './next-steps.module.css'
import { PlaceLink } from './place-link.tsx'

const FIRST = 6

/** What is to be done next with people and groups on the map: by all, or `by` one partner. */
export const useNextSteps = (by?: string): NextStep[] =>
  useSelected(useLive().actors, (all) =>
    nextStepsOf(all, today()).filter((one) => by === undefined || one.by === by),
  )

/** The same as a list, each with the way to the map; nothing where there are none. */
export const NextSteps = ({ by }: { by?: string }) => {
  const id = useId()
  const [showsAll, showAll] = useState(false)
  const all = useNextSteps(by)
  const isHidden = useStore(namesHidden(useInitiative().id))
  if (all.length === 0 || isHidden) return null
  return (
    <section className={styles.steps} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className={styles.why}>{words.why}</p>
      <ul>
        {all.slice(0, showsAll ? undefined : FIRST).map((one) => (
          <Item key={one.actor} step={one} isOfOne={by !== undefined} />
        ))}
      </ul>
      {!showsAll && all.length > FIRST && (
        <Button look="quiet" onPress={() => showAll(true)}>
          {aside.showAll(all.length)}
        </Button>
      )}
    </section>
  )
}

const Item = ({
  step: { actor, step, by, due, isOverdue },
  isOfOne,
}: {
  step: NextStep
  isOfOne: boolean
}) => {
  const name = useLive().actors.get(actor)?.name.trim() || map.unnamed
  const partner = usePartners().find(({ id }) => id === by)
  const says = words.with(name, step)
  const day = due === undefined ? words.noDay : (isOverdue ? words.overdue : words.due)(dayShort(due))
  const who = partner ? words.by(partner.name) : words.nobody
  return (
    <li data-overdue={isOverdue || undefined}>
      <PlaceLink page="map" query={{ actor }} label={words.showOf(spoken(says))}>
        <Said>{says}</Said>
      </PlaceLink>
      <small>
        <Said>{isOfOne ? day : `${who}, ${day}`}</Said>
      </small>
    </li>
  )
}
