import { useLive } from '../../live/use-live.ts'
import { partsOf } from './words.ts'

/** A connection as a sentence: the word is ours and goes the way of the page, the names each go their own. */
export const ConnectionSentence = ({ connection }: { connection: Parameters<typeof partsOf>[0] }) => {
  const [from, word, to] = partsOf(connection, useLive().actors.get)
  return (
    <span>
      <bdi>{from}</bdi> {word} <bdi>{to}</bdi>
    </span>
  )
}
