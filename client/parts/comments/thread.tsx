import { Check, RotateCcw } from 'lucide-react'

import { addComment, deleteThread, resolveThread } from '../../../shared/model/comments.ts'
import { aboutComment, allIn, type Thread } from '../../../shared/model/threads.ts'
import { deleteItem } from '../../../shared/model/collection.ts'
import { useMe, useOrigins } from '../../live/commenting.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { spoken } from '../../messages/theirs.ts'
import { momentShort } from '../../messages/when-short.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import { toast } from '../../ui/toast.tsx'
import { Composer } from './composer.tsx'
import styles from './comments.module.css'
import { CommentSaid, isOwnFromNow, useIsMine, useSayer } from './said.tsx'

/** A comment, the answers to it, and a field for one's own. */
export const ThreadSaid = ({ thread }: { thread: Thread }) => {
  const { root } = thread
  const sayer = useSayer()(root.id)
  const deletable = useDeletable(thread)
  return (
    <section
      className={root.resolved ? `${styles.thread} ${styles.resolved}` : styles.thread}
      aria-label={spoken(words.thread(spoken(sayer)))}
    >
      {allIn(thread).map((comment) => (
        <CommentSaid
          key={comment.id}
          comment={comment}
          onDelete={deletable(comment.id)}
          action={comment === root && <Resolve thread={thread} />}
        />
      ))}
      <ResolvedBy id={root.id} />
      {root.resolved || <Answer thread={thread} />}
    </section>
  )
}

const ResolvedBy = ({ id }: { id: string }) => {
  const by = useOrigins().get(id)?.resolved
  return (
    by && (
      <p className={styles.hint}>
        <Said>{words.resolvedBy(by.name || words.somebody, momentShort(by.at))}</Said>
      </p>
    )
  )
}

/** One's own can be deleted, and by a facilitator all; with the first comment go the answers. */
const useDeletable = (thread: Thread) => {
  const { plan, initiative } = useLive()
  const { role } = useInitiative()
  const isMine = useIsMine()
  return (id: string) => {
    if (!isMine(id) && role !== 'facilitator') return undefined
    const isAll = id === thread.root.id && thread.answers.length > 0
    const { name } = initiative.get()
    const act = (): void =>
      void toast(
        isAll ? words.deletedThread : words.deleted,
        plan.step((doc) => (isAll ? deleteThread(doc, thread, name) : deleteItem(doc, 'comments', id, name))),
      )
    return { label: isAll ? words.deleteThread : words.delete, act }
  }
}

const Resolve = ({ thread: { root } }: { thread: Thread }) => {
  const { plan } = useLive()
  const set = (resolved: boolean): void => {
    const step = plan.step((doc) => resolveThread(doc, root.id, resolved))
    toast(resolved ? words.didResolve : words.didReopen, step)
  }
  return root.resolved ? (
    <Button look="quiet" onPress={() => set(false)}>
      <RotateCcw aria-hidden /> {words.reopen}
    </Button>
  ) : (
    <Button look="quiet" onPress={() => set(true)}>
      <Check aria-hidden /> {words.resolve}
    </Button>
  )
}

const Answer = ({ thread: { root } }: { thread: Thread }) => {
  const { plan } = useLive()
  const { person = '' } = useMe()
  return (
    <Composer
      of={{ kind: 'comments', id: root.id, key: 'answer' }}
      document={plan}
      within={[{ kind: 'comments', id: root.id }]}
      label={words.answer}
      send={words.answer}
      onSend={(text, named) => {
        isOwnFromNow(plan.act((doc) => addComment(doc, aboutComment(root.id), { text, by: person, named })))
        announce(words.answered)
      }}
    />
  )
}
