import { useId, useRef, useState } from 'react'

import { useLive, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { parts } from '../messages/en/parts.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy.ts'
import { linesToTake } from './unsent-lines.ts'
import styles from './unsent-words.module.css'
import { downloadWords } from './words-file.ts'

/** What is not sent, in lines: as it is when this is first drawn, and with each word whose field is gone since. */
const useUnsentLines = (): string[] => {
  const live = useLive()
  useStore(live.plan.held)
  useStore(live.map.held)
  return linesToTake(live)
}

/** Whether there are words that are not sent, whatever the saved state counts: those whose field is gone, too. */
export const useHasUnsent = (): boolean => useUnsentLines().length > 0

/** The words that are not sent, to read, to copy and to take along as a file. `taken`: they were. */
export const UnsentWords = ({ taken }: { taken?: () => void }) => {
  const live = useLive()
  const lines = useUnsentLines()
  const place = useRef<HTMLElement>(null)
  const name = useId()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const isCopied = place.current !== null && (await copyText(lines.join('\n'), place.current))
    setSaid(isCopied ? parts.copied : parts.copyByHand)
    if (isCopied) taken?.()
  }
  const take = (form: 'txt' | 'json') => {
    downloadWords(live, form, lines)
    taken?.()
  }
  return (
    <section ref={place} className={styles.all} aria-labelledby={name}>
      {lines.length > 0 && (
        <label className={styles.words}>
          <span id={name}>{app.ended.words}</span>
          <textarea readOnly dir="auto" rows={Math.min(8, lines.length + 1)} value={lines.join('\n')} />
        </label>
      )}
      <div className={styles.actions}>
        {lines.length > 0 && (
          <Button look="primary" onPress={() => void copy()}>
            {app.ended.copy}
          </Button>
        )}
        <Button onPress={() => take('txt')}>{app.ended.takeAlong}</Button>
        <Button onPress={() => take('json')}>{app.ended.takeJson}</Button>
      </div>
      <output key={said}>{said}</output>
    </section>
  )
}
