import { type ReactNode, startTransition, useOptimistic } from 'react'

import { changeSettings, type Settings } from '../../live/settings.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import styles from './guest-settings.module.css'
import { useAttempt } from './use-attempt.ts'

const words = share.guests

/** What of the record guests may read, with plain words about what each choice really hides. */
export const GuestSettings = () => {
  const live = useLive()
  const attempt = useAttempt()
  const initiative = useInitiative()
  // what is chosen is shown at once, and taken back if the server refuses it
  const [{ shares, review, structure, paused }, choose] = useOptimistic(
    initiative,
    (before, changes: Settings) => ({ ...before, ...changes }),
  )
  const set = (changes: Settings) =>
    startTransition(async () => {
      choose(changes)
      await attempt(() => changeSettings(live, changes))
    })
  return (
    <div className={styles.settings}>
      <p className={styles.intro}>{words.intro}</p>
      <Switch
        words={words.grid}
        hint={words.gridHint}
        is={shares.grid}
        set={(grid) => set({ shares: { ...shares, grid } })}
      />
      <Switch
        words={words.agenda}
        hint={words.agendaHint}
        is={shares.agenda}
        set={(agenda) => set({ shares: { ...shares, agenda } })}
      />
      <Choices
        words={words.map}
        name="map"
        value={shares.map}
        set={(map) => set({ shares: { ...shares, map } })}
        choices={[
          { value: 'no', words: words.mapNo, hint: words.mapNoHint },
          { value: 'kinds', words: words.mapKinds, hint: words.mapKindsHint },
          { value: 'names', words: words.mapNames, hint: words.mapNamesHint },
        ]}
      />
      <p className={styles.intro}>{words.lasts}</p>
      <Choices
        words={words.review}
        name="review"
        value={review}
        set={(given) => set({ review: given })}
        choices={[
          { value: 'first', words: words.reviewFirst, hint: words.reviewFirstHint },
          { value: 'show', words: words.reviewShow, hint: words.reviewShowHint },
        ]}
      />
      <Choices
        words={words.structure}
        name="structure"
        value={structure}
        set={(given) => set({ structure: given })}
        choices={[
          { value: 'locked', words: words.structureLocked },
          { value: 'open', words: words.structureOpen },
        ]}
      />
      <Switch
        words={words.paused}
        hint={words.pausedHint}
        is={paused}
        set={(given) => set({ paused: given })}
      />
    </div>
  )
}

const Switch = (props: { words: string; hint: string; is: boolean; set: (is: boolean) => void }) => (
  <label className={styles.switch}>
    <span>
      <b>{props.words}</b>
      <small>{props.hint}</small>
    </span>
    <input
      type="checkbox"
      role="switch"
      aria-checked={props.is}
      aria-label={props.words}
      checked={props.is}
      onChange={(event) => props.set(event.currentTarget.checked)}
    />
  </label>
)

type ChoicesProps<T extends string> = {
  words: string
  name: string
  value: T
  set: (value: T) => void
  choices: { value: T; words: string; hint?: string }[]
}

const Choices = <T extends string>({
  words: legend,
  name,
  value,
  set,
  choices,
}: ChoicesProps<T>): ReactNode => (
  <fieldset className={styles.choices}>
    <legend>{legend}</legend>
    {choices.map((choice) => (
      <label key={choice.value} className={styles.choice}>
        <input type="radio" name={name} checked={choice.value === value} onChange={() => set(choice.value)} />
        <span>
          {choice.words}
          {choice.hint && <small>{choice.hint}</small>}
        </span>
      </label>
    ))}
  </fieldset>
)
