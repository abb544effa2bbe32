import type { ErrorCode } from '../../shared/words/errors.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { refusalSaid } from '../messages/en/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Board } from './board.tsx'
import styles from './page.module.css'

/** What is there before a document is: its shape, or why it does not come and what to do. */
export const NotReady = ({ document }: { document: LiveDocument }) => {
  const saved = useStore(document.saved.state)
  if (saved.kind !== 'offline') return <Board />
  return (
    <output className={styles.page}>
      <h2 className={styles.title}>{titleFor(saved.code)}</h2>
      <p>{saved.code ? refusalSaid(saved.code) : app.notReady.body}</p>
      <Button look="primary" onPress={document.comeBack}>
        {app.notReady.now}
      </Button>
    </output>
  )
}

const titleFor = (code: ErrorCode | undefined): string => {
  if (code === undefined) return app.notReady.title
  return code === 'cannot-load' ? app.notReady.cannotLoad : app.notReady.refused
}
