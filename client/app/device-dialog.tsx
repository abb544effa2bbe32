import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'

import { CODE_MINUTES } from '../../shared/words/bounds.ts'
import { Code } from '../parts/code.tsx'
import { isLoopback } from '../features/share/use-links.ts'
import { ask } from '../net/http.ts'
import { sentenceOf } from '../live/sentence.ts'
import { useInitiative } from '../live/use-live.ts'
import { device as words } from '../messages/en/device.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './device-dialog.module.css'

/** A code and when it runs out, by this device's own clock. */
type Shown = { code: string; until: number }

/** A second device for the same person: where to type the code, and the code, once it is asked for. */
export const DeviceDialog = ({ onClose }: { onClose: () => void }) => {
  const { id } = useInitiative()
  const [shown, setShown] = useState<Shown>()
  const [wrong, setWrong] = useState('')
  const show = async () => {
    try {
      const { code } = await ask('POST /api/initiatives/:id/me/code', { id })
      setShown({ code, until: Date.now() + CODE_MINUTES * 60_000 })
      setWrong('')
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <div className={styles.device}>
        <p>{words.intro}</p>
        <ol className={styles.steps}>
          <li>
            <Address />
          </li>
          <li>
            <span>{words.type}</span>
            <ShownCode key={shown?.code} shown={shown} show={() => void show()} />
            {wrong && (
              <p className={styles.wrong} role="alert">
                {wrong}
              </p>
            )}
          </li>
        </ol>
        <p className={styles.warning}>
          <TriangleAlert aria-hidden /> {words.warning}
        </p>
      </div>
    </Dialog>
  )
}

/** Where the code is typed; it is no secret, so a camera may read it. */
const Address = () => {
  const url = `${location.origin}/i/code`
  if (isLoopback(url)) return <p className={styles.wrong}>{words.onlyHere}</p>
  return (
    <div className={styles.address}>
      <div>
        <span>{words.open}</span>
        <b dir="ltr" translate="no">{`${location.host}/i/code`}</b>
        <small>{words.scan}</small>
      </div>
      <Code url={url} label={words.page} />
    </div>
  )
}

const ShownCode = ({ shown, show }: { shown: Shown | undefined; show: () => void }) => {
  const seconds = useSecondsUntil(shown?.until ?? 0)
  if (!shown) return <Button onPress={show}>{words.show}</Button>
  if (seconds === 0)
    return (
      <>
        <output>{words.over}</output>
        <Button onPress={show}>{words.another}</Button>
      </>
    )
  return (
    <div className={styles.shown}>
      <output className={styles.code} dir="ltr" translate="no">
        {shown.code}
      </output>
      <small role="timer">{words.left(Math.floor(seconds / 60), seconds % 60)}</small>
    </div>
  )
}

/** Whole seconds that are left, counting down. */
const useSecondsUntil = (until: number): number => {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    if (seconds === 0) return undefined
    const timer = setTimeout(() => setSeconds(left()), 1000)
    return () => clearTimeout(timer)
  })
  return seconds
}
