import { share } from '../../messages/en/share.ts'
import { Choices, Switch } from './settings-fields.tsx'
import styles from './settings.module.css'
import { useChosenSettings } from './use-chosen-settings.ts'

const words = share.rules

/** What those who are in may do: whether all may edit now, what comes of what residents add, who changes the grid. */
export const Rules = () => {
  const [{ review, structure, paused }, set] = useChosenSettings()
  return (
    <div className={styles.settings}>
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
