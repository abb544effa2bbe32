import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'

import { later as words } from '../messages/en/later.ts'
import { type Loading, Part, untilShown } from '../net/loading.ts'
import { Button } from '../ui/button.tsx'
import styles from './later.module.css'

/**
 * A component that is loaded when it is first shown, or before, by `preload`. Once it is loaded it is there at once.
 * Until then `standIn` is shown; without a network, what it waits for, and it goes on by itself. Nobody waits for an
 * `isExtra`: it is loaded once all else is shown.
 */
export const later = <Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  standIn: ReactNode,
  isExtra = false,
) => {
  const part = new Part(load)
  const Later = (props: Props) => {
    const state = useLoading(part, isExtra)
    if (state.kind === 'there') return <state.value {...props} />
    return state.kind === 'loading' || isExtra ? standIn : <LoadNote state={state} />
  }
  return Object.assign(Later, { preload: part.load })
}

/** Loads a part, and renders again for each step of that. */
export const useLoading = <T,>(part: Part<T>, isExtra = false): Loading<T> => {
  useEffect(() => {
    const before = isExtra ? untilShown() : Promise.resolve()
    // what does not load is said, not thrown
    void before.then(part.load).catch(() => undefined)
  }, [part, isExtra])
  return useSyncExternalStore(part.subscribe, part.get)
}

type NotThere = Exclude<Loading<unknown>, { kind: 'there' | 'loading' }>

/** Why a part is not there, and what can be done. Keyed by what it says, so that a translated page says it too. */
export const LoadNote = ({ state }: { state: NotThere }) => {
  const { title, body } = words[state.kind]
  return (
    <output className={styles.note} key={state.kind}>
      <h2 className={styles.title}>{title}</h2>
      <p>{body}</p>
      {state.kind === 'away' ? (
        <Button look="primary" onPress={state.now}>
          {words.away.now}
        </Button>
      ) : (
        <Button look="primary" onPress={() => location.reload()}>
          {words.reload}
        </Button>
      )}
    </output>
  )
}
