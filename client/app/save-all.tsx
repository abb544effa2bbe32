import { type ReactNode, useState } from 'react'

import { sentenceOf } from '../live/sentence.ts'
import { useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import styles from './dialogs.module.css'
import { saveWholeRecord } from './whole-record.ts'

/** A button that saves all of the initiative as a file, and says whether it did. */
export const SaveAll = ({ words, icon }: { words: string; icon: ReactNode }) => {
  const live = useLive()
  const [said, setSaid] = useState('')
  const save = () =>
    saveWholeRecord(live).then(
      () => setSaid(app.record.saved),
      (error: unknown) => setSaid(sentenceOf(error)),
    )
  return (
    <div className={styles.beside}>
      <Button onPress={() => void save()}>
        {icon} {words}
      </Button>
      <output>{said}</output>
    </div>
  )
}
