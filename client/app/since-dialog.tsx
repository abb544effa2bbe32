import type { Since } from '../live/since.ts'
import { useLive } from '../live/use-live.ts'
import { since as words } from '../messages/en/since.ts'
import { spoken } from '../messages/theirs.ts'
import { showThing, useThing } from '../parts/comments/thing.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Said } from '../ui/said.tsx'
import styles from './since-dialog.module.css'

const MOST = 200

/** What was done since one was last here, a line each, with the way there. */
export const SinceDialog = (props: { since: Since; isOpen: boolean; onClose: () => void }) => {
  const { since, isOpen, onClose } = props
  const lines = [...since.said]
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose}>
      <ul className={styles.lines}>
        {lines.slice(0, MOST).map(([on, said]) => (
          <Line key={on} on={on} said={said} leave={onClose} />
        ))}
      </ul>
      {lines.length > MOST && <p>{words.more(lines.length - MOST)}</p>}
    </Dialog>
  )
}

const Line = ({ on, said, leave }: { on: string; said: string; leave: () => void }) => {
  const live = useLive()
  const thing = useThing(on)
  return (
    <li className={styles.line}>
      <span>
        <small>{thing.is}</small>
        <b>
          <Said>{thing.name}</Said>
        </b>
        <span>{said}</span>
      </span>
      {thing.isThere && (
        <Button
          aria-label={`${words.goTo}: ${spoken(thing.name)}`}
          onPress={() => {
            leave()
            showThing(live, thing)
          }}
        >
          {words.goTo}
        </Button>
      )}
    </li>
  )
}
