import { CircleCheck, Smartphone } from 'lucide-react'
import { useState } from 'react'

import { ask } from '../../net/http.ts'
import { watch } from '../../net/watched.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useInitiative, useStore } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from '../../parts/code.tsx'
import styles from './reach-test.module.css'

const words = share.reach

/** Whether phones in the room reach this table: a second phone opens an address, and this page hears of it. */
export const ReachTest = () => {
  const { id } = useInitiative()
  const [url, setUrl] = useState<string>()
  const [wrong, setWrong] = useState('')
  const begin = async () => {
    try {
      setUrl((await ask('POST /api/initiatives/:id/reach', { id })).url)
      setWrong('')
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <section className={styles.reach} aria-label={words.title}>
      <div className={styles.head}>
        <div>
          <b>{words.title}</b>
          <p>{words.body}</p>
        </div>
        {url === undefined && (
          <Button onPress={() => void begin()}>
            <Smartphone /> {words.begin}
          </Button>
        )}
      </div>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      {url !== undefined && <Running key={url} url={url} again={() => void begin()} />}
      <details className={styles.help}>
        <summary>{words.trouble}</summary>
        <p>{words.apart}</p>
        <ul>
          {words.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const Running = ({ url, again }: { url: string; again: () => void }) => {
  const { id } = useInitiative()
  const [test] = useState(() => watch('GET /api/initiatives/:id/reach', { id }, { about: 'reach' }))
  const { value } = useStore(test)
  const isReached = value?.reachedAt != null
  const isOver = value?.running === false
  return (
    <div className={styles.running}>
      {!isReached && !isOver && <Code url={url} label={words.code} />}
      <div>
        <output className={isReached ? styles.good : undefined}>
          {isReached && <CircleCheck aria-hidden />}
          {isReached ? words.reached : isOver ? words.over : words.scan}
        </output>
        <p>{isReached ? words.reachedBody : isOver ? '' : words.waiting}</p>
        {(isReached || isOver) && <Button onPress={again}>{words.again}</Button>}
      </div>
    </div>
  )
}
