import { X } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef } from 'react'
import type * as Y from 'yjs'

import { entryOf, type ItemRef, readDeleted, restoreItems } from '../../shared/model/collection.ts'
import type { Held } from '../live/held.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useLive, useStore } from '../live/use-live.ts'
import { useRoot } from '../live/use-root.ts'
import { parts as words } from '../messages/en/parts.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy.ts'
import { toast } from '../ui/toast.tsx'
import styles from './held-fields.module.css'
import { fieldOnPage, placeOver } from './held-place.ts'
import { PlainWords, SharedWords } from './held-words.tsx'

/** Words whose fields are gone, each where its field was: once in the frame. */
export const HeldFields = () => {
  const { plan, map } = useLive()
  return (
    <>
      <HeldIn document={plan} />
      <HeldIn document={map} />
    </>
  )
}

const HeldIn = ({ document }: { document: LiveDocument }) =>
  useStore(document.held).map((held) => <HeldField key={nameOf(held)} document={document} held={held} />)

const nameOf = ({ kind, id, key }: Held): string => `${kind}/${id}/${key}`

type Deletion = { isThere: boolean; isDeleted: boolean; by?: string }

const deletionOf = (doc: Y.Doc, { kind, id }: ItemRef): Deletion => {
  const item = entryOf(doc, kind, id)
  const { deleted, deletedBy: by } = item ? readDeleted(item) : {}
  return { isThere: item !== undefined, isDeleted: !item || deleted !== undefined, by }
}

const sentenceOf = ({ why }: Held, { isDeleted, by }: Deletion): string => {
  if (why === 'too-long') return words.notSaved
  if (!isDeleted) return words.isBack
  return by === undefined ? words.deleted : words.deletedBy(by)
}

const HeldField = ({ document, held }: { document: LiveDocument; held: Held }) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLElement>(null)
  const says = useId()
  const deletion = useRoot(document.doc, held.kind, (doc) => deletionOf(doc, held))
  useGoBack(document, held, field, deletion.isDeleted)
  const now = () => field.current?.value ?? held.words
  const bringBack = () => {
    const all = now()
    document.act((doc) => restoreItems(doc, [held]))
    held.write?.(all)
  }
  const copy = async () => {
    const done = place.current && (await copyText(now(), place.current))
    toast(done ? words.copied : words.copyByHand)
  }
  const close = () => {
    document.letGo(held)
    focusPage()
  }
  return (
    <section
      ref={place}
      aria-labelledby={says}
      className={styles.held}
      style={placeOver(held.box)}
      data-held
      data-react-aria-top-layer="true"
    >
      <p id={says} className={styles.says} role="alert" dir="auto">
        {sentenceOf(held, deletion)}
      </p>
      {held.write || !deletion.isThere ? (
        <PlainWords held={held} fieldRef={field} />
      ) : (
        <SharedWords document={document} held={held} fieldRef={field} />
      )}
      <div className={styles.buttons}>
        {held.why === 'deleted' && deletion.isThere && deletion.isDeleted && (
          <Button look="primary" onPress={bringBack}>
            {words.bringBack}
          </Button>
        )}
        <Button onPress={() => void copy()}>{words.copy}</Button>
        <Button look="icon" aria-label={words.leave} onPress={close}>
          <X />
        </Button>
      </div>
    </section>
  )
}

const focusPage = (): void => document.getElementById('place')?.focus()

/** Once the item is back, by whomever, one goes on in its own field, if the page shows one. */
const useGoBack = (
  document: LiveDocument,
  held: Held,
  field: RefObject<HTMLTextAreaElement | null>,
  isDeleted: boolean,
): void => {
  useEffect(() => {
    if (held.why !== 'deleted' || isDeleted) return undefined
    const frame = requestAnimationFrame(() => {
      const there = fieldOnPage(nameOf(held))
      const { current } = field
      if (!there || !current || current.value.length > held.most) return
      const { selectionStart, selectionEnd } = current
      document.letGo(held)
      there.focus()
      there.setSelectionRange(selectionStart, selectionEnd)
    })
    return () => cancelAnimationFrame(frame)
  }, [document, held, field, isDeleted])
}
