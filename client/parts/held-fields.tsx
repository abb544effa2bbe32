import { X } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type * as Y from 'yjs'

import { entryOf, restoreItems } from '../../shared/model/collection.ts'
import { readDeleted } from '../../shared/model/kind.ts'
import { type Held, nameOf } from '../live/held.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useLive, useStore } from '../live/use-live.ts'
import { useRoots } from '../live/use-root.ts'
import { parts as words } from '../messages/en/parts.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy.ts'
import { toast } from '../ui/toast.tsx'
import styles from './held-fields.module.css'
import { fieldOnPage, goOnIn, placeOver } from './held-place.ts'
import { PlainWords, SharedWords } from './held-words.tsx'
import { Said } from '../ui/said.tsx'

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

type Deletion = { isThere: boolean; isDeleted: boolean; by?: string }

const deletionOf = (doc: Y.Doc, { within }: Held): Deletion => {
  const items = within.map(({ kind, id }) => entryOf(doc, kind, id))
  const marks = items.flatMap((item) => (item ? readDeleted(item) : []))
  const isThere = !items.includes(undefined)
  const deleted = marks.filter((mark) => mark.deleted !== undefined)
  return { isThere, isDeleted: !isThere || deleted.length > 0, by: deleted[0]?.deletedBy }
}

const sentenceOf = ({ why }: Held, { isDeleted, by }: Deletion, fits: boolean): string => {
  if (why === 'too-long') return fits ? words.fits : words.notSaved
  if (why === 'replaced' || why === 'answered') return words[why]
  if (!isDeleted) return words.isBack
  return by === undefined ? words.deleted : words.deletedBy(by)
}

const HeldField = ({ document, held }: { document: LiveDocument; held: Held }) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLElement>(null)
  const says = useId()
  const [fits, tellFits] = useState(false)
  const kinds = held.within.map(({ kind }) => kind)
  const deletion = useRoots(document.doc, kinds, (doc) => deletionOf(doc, held))
  useGoBack(document, held, field, deletion.isDeleted)
  const now = () => field.current?.value ?? held.words
  const bringBack = () => document.act((doc) => restoreItems(doc, held.within))
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
        <Said>{sentenceOf(held, deletion, fits)}</Said>
      </p>
      {held.write || held.why === 'answered' || !deletion.isThere ? (
        <PlainWords
          held={held}
          fieldRef={field}
          onFits={tellFits}
          isBack={held.why === 'deleted' && !deletion.isDeleted}
        />
      ) : (
        <SharedWords document={document} held={held} fieldRef={field} onFits={tellFits} />
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

/** Once the item is back, by whomever, so is what one typed meanwhile; and one goes on in its own field, if there is one. */
const useGoBack = (
  document: LiveDocument,
  held: Held,
  field: RefObject<HTMLTextAreaElement | null>,
  isDeleted: boolean,
): void => {
  useEffect(() => {
    if (held.why !== 'deleted' || isDeleted) return undefined
    const typed = field.current?.value
    if (typed !== undefined && typed !== held.words && typed.length <= held.most) held.write?.(typed)
    const frame = requestAnimationFrame(() => {
      const there = fieldOnPage(nameOf(held))
      const { current } = field
      if (!there || !current || current.value.length > held.most) return
      goOnIn(there, current)
      document.letGo(held)
    })
    return () => cancelAnimationFrame(frame)
  }, [document, held, field, isDeleted])
}
