import { useState } from 'react'

import { sentenceOf } from '../live/sentence.ts'
import { shareComputer } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import styles from './dialogs.module.css'

const words = app.you.shared

/** Says what a shared computer keeps, which is nothing; or makes this one such, once all is saved. */
export const SharedComputer = () => {
  const live = useLive()
  const { shared } = useInitiative()
  const isSaved = useSaved().kind === 'saved'
  const [wrong, setWrong] = useState('')
  if (shared) return <p className={styles.aside}>{words.is}</p>
  const change = () => void shareComputer(live).catch((error: unknown) => setWrong(sentenceOf(error)))
  return (
    <div className={styles.aside}>
      <p>
        <b>{words.title}</b> {words.body}
      </p>
      <Button isDisabled={!isSaved} onPress={change}>
        {isSaved ? words.make : words.wait}
      </Button>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
