import { useRef, useState } from 'react'

import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy.ts'
import { toast } from '../../ui/toast.tsx'
import styles from './share.module.css'
import { useAttempt } from './use-attempt.ts'

type Props = { name: string; isKept: boolean; addressOf: () => Promise<string>; words?: string }

/** Copies a link. Where the browser does not let us, the link is shown to be selected. */
export const CopyButton = ({ name, isKept, addressOf, words = share.copy }: Props) => {
  const attempt = useAttempt()
  const place = useRef<HTMLSpanElement>(null)
  const [byHand, setByHand] = useState<string>()
  const copy = async () => {
    const url = await addressOf()
    const done = place.current !== null && (await copyText(url, place.current))
    setByHand(done ? undefined : url)
    toast(done ? (isKept ? share.copied : share.madeAndCopied) : share.copyByHand)
  }
  return (
    <span className={styles.copy} ref={place}>
      <Button
        aria-label={words === share.copy ? share.copyFor(name) : undefined}
        onPress={() => void attempt(copy)}
      >
        {words}
      </Button>
      {byHand !== undefined && (
        <input
          className={styles.byHand}
          readOnly
          value={byHand}
          aria-label={share.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  )
}
