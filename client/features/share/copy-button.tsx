import { useRef, useState } from 'react'

import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy.ts'
import { toast } from '../../ui/toast.tsx'
import styles from './share.module.css'
import { useAttempt } from './use-attempt.ts'

type Props = {
  /** Which link: said when it is copied. */
  name: string
  isKept: boolean
  addressOf: () => Promise<string>
  words?: string
  copied?: () => void
  /** What is asked, once, before it is copied: a second press is the answer. */
  asks?: string
}

/** Copies a link. Where the browser does not let us, the link is shown to be selected. */
export const CopyButton = ({ name, isKept, addressOf, words = share.copy, copied, asks }: Props) => {
  const attempt = useAttempt()
  const place = useRef<HTMLSpanElement>(null)
  const [byHand, setByHand] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const [isSure, setSure] = useState(asks === undefined)
  const press = () => {
    if (!isSure && !isAsking) return setAsking(true)
    setSure(true)
    setAsking(false)
    void attempt(copy)
  }
  const copy = async () => {
    const url = await addressOf()
    const done = place.current !== null && (await copyText(url, place.current))
    setByHand(done ? undefined : url)
    toast(done ? (isKept ? share.copied(name) : share.madeAndCopied(name)) : share.copyByHand(name))
    if (done) copied?.()
  }
  return (
    <span className={styles.copy} ref={place}>
      <Button
        aria-label={isAsking ? share.leads.copy : words === share.copy ? share.copyFor(name) : undefined}
        onPress={press}
        onBlur={() => setAsking(false)}
      >
        {isAsking ? share.leads.copy : words}
      </Button>
      {isAsking && (
        <span role="alert" className={styles.question}>
          {asks}
        </span>
      )}
      {byHand !== undefined && (
        <input
          className={styles.byHand}
          readOnly
          value={byHand}
          aria-label={share.linkOf(name)}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  )
}
