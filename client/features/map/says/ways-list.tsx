import { useEffect, useMemo, useRef, useState } from 'react'

import type { Actor } from '../../../../shared/model/kinds.ts'
import { useLive } from '../../../live/use-live.ts'
import { useActors, useConnections } from '../../../live/use-map.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { ways as words } from '../../../messages/en/map-says.ts'
import { compareNames } from '../../../messages/locale.ts'
import { announce } from '../../../ui/announce.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Said } from '../../../ui/said.tsx'
import { useMapView } from '../map-view.ts'
import { nameOf } from '../words.ts'
import { namesOf } from './say.ts'
import { StepItem } from './step-item.tsx'
import { type Origin, type Step, type Ways as Found, waysTo } from './ways.ts'
import styles from './ways.module.css'

const US = 'us'
const RESIDENTS = 'residents'
/** Ids have no dots: nobody on the map is called like the two others. */
const ONE = 'actor.'

const originOf = (from: string): Origin =>
  from === US || from === RESIDENTS ? { from } : { from: 'actor', id: from.slice(ONE.length) }

/** The ways from us, from residents or from anybody to somebody who can decide. */
export const Ways = ({ actor }: { actor: Actor }) => {
  const [actors, connections, partners] = [useActors(), useConnections(), usePartners()]
  const [from, begin] = useState<string>(US)
  const found = useMemo(
    () => waysTo({ actors, connections, partners }, originOf(from), actor.id),
    [actors, connections, partners, from, actor.id],
  )
  const isAsked = useRef(false)
  useEffect(() => {
    // what opens is read where it is; another answer to what is asked is not
    if (isAsked.current) announce(words.found(found.kind === 'found' ? found.shortest.length : 0))
    isAsked.current = false
  }, [found])
  const others = actors
    .filter(({ id }) => id !== actor.id)
    .map((one) => ({ id: `${ONE}${one.id}`, name: nameOf(one) }))
    .toSorted((a, b) => compareNames(a.name, b.name))
  return (
    <div className={styles.ways}>
      <ChoiceField
        label={words.from}
        value={from}
        choices={[{ id: US, name: words.us }, { id: RESIDENTS, name: words.residents }, ...others]}
        onChange={(chosen) => {
          isAsked.current = true
          begin(chosen ?? US)
        }}
      />
      <Result found={found} from={from === RESIDENTS ? RESIDENTS : US} actor={actor} />
    </div>
  )
}

type ResultProps = { found: Found; from: typeof US | typeof RESIDENTS; actor: Actor }

const Result = ({ found, from, actor }: ResultProps) => {
  if (found.kind === 'is-one')
    return (
      <p>
        <Said>{words.isOne[from](nameOf(actor))}</Said>
      </p>
    )
  if (found.kind !== 'found') return <p>{found.kind === 'none' ? words.none : words.nobody[from]}</p>
  const { shortest, throughAllies, isThroughAllies, isBack } = found
  return (
    <>
      <Way name={words.shortest} steps={shortest} />
      {isBack && <p className={styles.note}>{words.back}</p>}
      {isThroughAllies ? (
        <p className={styles.note}>{words.areAllies}</p>
      ) : throughAllies ? (
        <Way name={words.allies} steps={throughAllies} />
      ) : (
        <p className={styles.note}>{words.noAllies}</p>
      )}
      <Guesses steps={[...shortest, ...(throughAllies ?? [])]} />
      <p className={styles.note}>{words.how}</p>
    </>
  )
}

/** One way; the canvas shows it while it is pointed at. */
const Way = ({ name, steps }: { name: string; steps: readonly Step[] }) => {
  const view = useMapView()
  useEffect(() => () => view.point(), [view])
  const point = () =>
    view.point(
      ...steps.flatMap(({ from, to, by }) => [
        ...('actor' in from ? [{ kind: 'actors' as const, id: from.actor }] : []),
        { kind: 'actors' as const, id: to },
        ...(by ? [{ kind: 'connections' as const, id: by.id }] : []),
      ]),
    )
  const unpoint = () => view.point()
  return (
    <section onPointerEnter={point} onPointerLeave={unpoint} onFocus={point} onBlur={unpoint}>
      <h5 className={styles.name}>{name}</h5>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepItem key={step.to} step={step} />
        ))}
      </ol>
    </section>
  )
}

/** Those on the ways of whom what is known is a guess. */
const Guesses = ({ steps }: { steps: readonly Step[] }) => {
  const live = useLive()
  const on = new Set(steps.flatMap(({ from, to }) => ['actor' in from ? from.actor : '', to]))
  const guesses = [...on].filter((id) => live.actors.get(id)?.certainty === 'guess')
  if (guesses.length === 0) return null
  return (
    <p className={styles.note}>
      <Said>{words.guesses(namesOf(live, guesses))}</Said>
    </p>
  )
}
