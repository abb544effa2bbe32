import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'

import { deleteItem } from '../../../../shared/model/collection.ts'
import { type Cause, causes } from '../../../../shared/model/kind-causes.ts'
import { moveInOrder } from '../../../../shared/model/structure.ts'
import { MAX_TEXT } from '../../../../shared/words/bounds.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { causes as words } from '../../../messages/en/causes.ts'
import { CommentMark } from '../../../parts/comments/mark.tsx'
import { CauseDiffers } from '../../../parts/cause-differs.tsx'
import { SharedText } from '../../../parts/text-in-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { Chosen } from '../map-view.ts'
import { useMapView } from '../map-view.ts'
import styles from './causes.module.css'
import { Offer } from './offer.tsx'
import { ShownBy } from './shown-by.tsx'

type ItemProps = { cause: Cause; at: number; count: number }

const shownBy = ({ actors, connections }: Cause): Chosen[] => [
  ...actors.map((id): Chosen => ({ kind: 'actors', id })),
  ...connections.map((id): Chosen => ({ kind: 'connections', id })),
]

/** One way in which it does. What shows it is shown on the canvas while one points at it. */
export const CauseItem = ({ cause, at, count }: ItemProps) => {
  const live = useLive()
  const { map: document } = live
  const isHidden = isVeiled(live)
  const view = useMapView()
  const item = useRef<HTMLLIElement>(null)
  const isAsked = useStore(view.causeAsked) === cause.id
  useEffect(() => {
    if (!isAsked) return
    item.current?.scrollIntoView({ block: 'nearest' })
    item.current?.querySelector('textarea')?.focus()
    view.causeAsked.set(undefined)
  }, [isAsked, view])
  useEffect(() => () => view.point(), [view])
  const name = cause.text.trim().slice(0, 80) || words.unnamed
  const point = () => view.point(...shownBy(cause))
  const heard = {
    onPointerEnter: point,
    onPointerLeave: () => view.point(),
    onFocus: point,
    onBlur: () => view.point(),
  }
  return (
    <li ref={item} className={styles.item} {...heard}>
      {isHidden ? (
        <p dir="auto">{cause.text}</p>
      ) : (
        <SharedText
          label={words.words}
          of={{ document, kind: causes.name, id: cause.id, key: 'text', most: MAX_TEXT }}
        />
      )}
      <ShownBy cause={cause} name={name} />
      {!isHidden && <CauseDiffers cause={cause} />}
      <Buttons cause={cause} name={name} at={at} count={count} />
    </li>
  )
}

const Buttons = ({ cause, name, at, count }: ItemProps & { name: string }) => {
  const live = useLive()
  const { map: document } = live
  const isHidden = isVeiled(live)
  return (
    <div className={styles.buttons}>
      {!isHidden && (
        <>
          <Offer cause={cause} name={name} />
          <CommentMark on={`${causes.name}/${cause.id}`} name={name} begins />
        </>
      )}
      <Button
        look="icon"
        aria-label={words.more(words.up, name)}
        isDisabled={at === 0}
        onPress={() => document.act((doc) => moveInOrder(doc, causes, cause.id, at - 1))}
      >
        <ArrowUp />
      </Button>
      <Button
        look="icon"
        aria-label={words.more(words.down, name)}
        isDisabled={at === count - 1}
        onPress={() => document.act((doc) => moveInOrder(doc, causes, cause.id, at + 1))}
      >
        <ArrowDown />
      </Button>
      <Delete cause={cause} name={name} />
    </div>
  )
}

const Delete = ({ cause, name }: { cause: Cause; name: string }) => {
  const { map: document, initiative } = useLive()
  return (
    <Button
      look="icon"
      aria-label={words.more(words.remove, name)}
      onPress={() =>
        toast(
          words.removed,
          document.step((doc) => deleteItem(doc, causes.name, cause.id, initiative.get().name)),
        )
      }
    >
      <Trash2 />
    </Button>
  )
}
