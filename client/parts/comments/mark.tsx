import { MessageSquare } from 'lucide-react'

import { useCommentCount } from '../../live/commenting.ts'
import { commentMarks as words } from '../../messages/en/comment-marks.ts'
import { spoken } from '../../messages/theirs.ts'
import { Button } from '../../ui/button.tsx'
import styles from './mark.module.css'
import { openComments } from './open-comments.ts'

/** `on`: what it is about, as `<kind>/<id>`; `name`: what that is called. */
type About = { on: string; name: string }

/** How many open comments there are about something; opens them. With none it is there only where it `begins` one. */
export const CommentMark = ({
  on,
  name,
  begins,
  tabIndex,
}: About & { begins?: boolean; tabIndex?: number }) => {
  const count = useCommentCount(on)
  if (count === 0 && !begins) return null
  return (
    <button
      type="button"
      className={styles.mark}
      data-none={count === 0 || undefined}
      tabIndex={tabIndex}
      aria-label={spoken(words.on(name, count))}
      title={spoken(words.on(name, count))}
      onClick={() => openComments(on)}
    >
      <MessageSquare aria-hidden />
      {count > 0 && count}
    </button>
  )
}

/** The same in a form, in words. */
export const CommentsButton = ({ on, name }: About) => {
  const count = useCommentCount(on)
  return (
    <Button aria-label={spoken(words.on(name, count))} onPress={() => openComments(on)}>
      <MessageSquare aria-hidden />
      {words.open(count)}
    </Button>
  )
}
