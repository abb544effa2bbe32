import { Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import type { CommentOrigin, Voice } from '../../../shared/api.ts'
import { changeComment, type Named, piecesOf } from '../../../shared/model/comments.ts'
import type { Comment } from '../../../shared/model/kinds-said.ts'
import { saidAt, useMe, useOrigins } from '../../live/commenting.ts'
import { initialsOf, colorOf } from '../../live/presence.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { usePartners } from '../../live/use-plan.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { spoken } from '../../messages/theirs.ts'
import { momentShort } from '../../messages/when-short.ts'
import { announce } from '../../ui/announce.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import { Composer } from './composer.tsx'
import styles from './comments.module.css'
import { nameablesIn, useNameables } from './mentioning.ts'

/** Comments that were written on this page: the server may not have heard of them yet. */
const written = new Set<string>()

/** This page's own comment, from now on. */
export const isOwnFromNow = (id: string | undefined): void => void (id !== undefined && written.add(id))

/** Whether a comment is one's own: by the server's word, or since it was written here and the server knows nothing yet. */
export const useIsMine = (): ((id: string) => boolean) => {
  const origins = useOrigins()
  const { person } = useMe()
  return (id) => {
    const origin = origins.get(id)
    return origin ? person !== undefined && origin.by?.person === person : written.has(id)
  }
}

/** Who says something, in words with marks around what others wrote. */
export const useSayer = (): ((id: string) => string) => {
  const origins = useOrigins()
  const isMine = useIsMine()
  const partners = usePartners()
  const { name: own } = useInitiative()
  return (id) => {
    const origin = origins.get(id)
    if (isMine(id)) return words.you(origin?.by?.name ?? own)
    if (!origin) return words.lookingUp
    if (!origin.by) return origin.isSentIn ? words.sentIn : words.unknown
    const { name, partner } = origin.by
    const called = name || words.somebody
    const spokenFor =
      partner === 'resident' ? words.residents : partners.find((one) => one.id === partner)?.name
    return spokenFor ? words.speaksFor(called, spokenFor) : called
  }
}

const isSame = (a: Voice | null, b: Voice | null): boolean => a !== null && a.person === b?.person

const changedSaid = ({ by, changed }: CommentOrigin): string | undefined => {
  if (!changed) return undefined
  if (isSame(changed.by, by)) return words.edited
  return changed.by ? words.changedBy(changed.by.name || words.somebody) : words.changedByUnknown
}

type CommentProps = {
  comment: Comment
  onDelete?: { label: string; act: () => void }
  /** What else can be done with it. */
  action: ReactNode
}

/** What somebody said: who, when, and the words, with whom they name. */
export const CommentSaid = ({ comment, onDelete, action }: CommentProps) => {
  const { id } = comment
  const [isChanging, setChanging] = useState(false)
  const origins = useOrigins()
  const origin = origins.get(id)
  const sayer = useSayer()(id)
  const isMine = useIsMine()(id)
  const at = saidAt(origins)(comment)
  const changed = origin && changedSaid(origin)
  const name = origin?.by?.name ?? ''
  return (
    <article className={styles.comment} aria-label={spoken(sayer)}>
      <header className={styles.who}>
        <Avatar name="" initials={initialsOf(name)} color={colorOf(origin?.by?.person ?? '')} small />
        <b
          title={
            origin && !origin.by && !origin.isSentIn
              ? origin.isOver
                ? words.overHint
                : words.unknownHint
              : undefined
          }
        >
          <Said>{sayer}</Said>
        </b>
        {at !== '' && <time dateTime={at}>{momentShort(at)}</time>}
        {changed && (
          <small className={styles.changed}>
            <Said>{changed}</Said>
          </small>
        )}
      </header>
      {isChanging ? (
        <Changing comment={comment} onEnd={() => setChanging(false)} />
      ) : (
        <Text comment={comment} />
      )}
      {!isChanging && (isMine || onDelete || action) && (
        <div className={styles.own}>
          {isMine && (
            <Button look="quiet" onPress={() => setChanging(true)}>
              <Pencil aria-hidden /> {words.edit}
            </Button>
          )}
          {onDelete && (
            <Button look="quiet" onPress={onDelete.act}>
              <Trash2 aria-hidden /> {onDelete.label}
            </Button>
          )}
          {action}
        </div>
      )}
    </article>
  )
}

/** Whom a comment names, among all who may be named. */
const useNamed = ({ partners, people }: Comment): Named[] => {
  const all = nameablesIn(useNameables(), useOrigins())
  return all.filter(({ kind, id }) => (kind === 'partner' ? partners : people).includes(id))
}

const Text = ({ comment }: { comment: Comment }) => {
  const { person, partner } = useMe()
  const { name } = useInitiative()
  const named = useNamed(comment)
  const mine: Named[] =
    person !== undefined && comment.people.includes(person) ? [{ kind: 'person', id: person, name }] : []
  return (
    <p className={styles.text} dir="auto">
      {piecesOf(comment.text, [...named, ...mine]).map(({ text, named: one }, at) =>
        one ? (
          <mark key={at} className={one.id === person || one.id === partner ? styles.me : styles.named}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  )
}

const Changing = ({ comment, onEnd }: { comment: Comment; onEnd: () => void }) => {
  const { plan } = useLive()
  return (
    <Composer
      of={{ kind: 'comments', id: comment.id, key: 'text' }}
      document={plan}
      within={[{ kind: 'comments', id: comment.id }]}
      label={words.change}
      send={words.save}
      first={comment.text}
      before={useNamed(comment)}
      focuses
      onSend={(text, named) => {
        plan.act((doc) => changeComment(doc, comment, { text, named }))
        announce(words.changed)
        onEnd()
      }}
      onCancel={onEnd}
    />
  )
}
