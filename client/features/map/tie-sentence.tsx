import { useLive } from '../../live/use-live.ts'
import { partsOf } from './words.ts'

/** A tie as a sentence: the word is ours and goes the way of the page, the names each go their own. */
export const TieSentence = ({ tie }: { tie: Parameters<typeof partsOf>[0] }) => {
  const [from, word, to] = partsOf(tie, useLive().actors.get)
  return (
    <span>
      <bdi>{from}</bdi> {word} <bdi>{to}</bdi>
    </span>
  )
}
