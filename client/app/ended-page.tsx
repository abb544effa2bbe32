import { useState } from 'react'

import { useInitiative, useLive } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import styles from './page.module.css'
import { downloadWords } from './words-file.ts'

type Props = { code: string; reason: string; changes: number }

/** Why the initiative is not open any more, what to do, and a way to take along what was not sent. */
export const EndedPage = ({ code, reason, changes }: Props) => {
  const live = useLive()
  const { title } = useInitiative()
  return (
    <main className={styles.page}>
      <Mark />
      <p dir="auto">{title}</p>
      <h1 className={styles.title} tabIndex={-1} ref={(heading) => heading?.focus()}>
        {titleFor(code)}
      </h1>
      <p role="alert">{reason}</p>
      {changes > 0 && (
        <>
          <p className={styles.note}>{app.ended.unsent(changes)}</p>
          <div className={styles.actions}>
            <Button look="primary" onPress={() => downloadWords(live, 'txt')}>
              {app.ended.takeAlong}
            </Button>
            <Button onPress={() => downloadWords(live, 'json')}>{app.ended.takeJson}</Button>
          </div>
        </>
      )}
      <div className={styles.actions}>
        <Button onPress={() => location.reload()}>{app.ended.again}</Button>
        <ForgetButton />
      </div>
      <a href="/">{app.ended.home}</a>
    </main>
  )
}

const ForgetButton = () => {
  const live = useLive()
  const [isForgotten, setForgotten] = useState(false)
  if (isForgotten) return <output>{app.ended.forgotten}</output>
  return (
    <Button look="quiet" onPress={() => void live.forget().then(() => setForgotten(true))}>
      {app.ended.forget}
    </Button>
  )
}

const titleFor = (code: string): string => {
  if (code === 'initiative-deleted') return app.ended.deleted
  return code === 'bad-frame' ? app.ended.broken : app.ended.title
}
