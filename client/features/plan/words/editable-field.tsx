import type { ItemRef } from '../../../../shared/model/collection.ts'
import { flushSync } from 'react-dom'

import { type FieldOf, nameOf } from '../../../live/held.ts'
import type { BoundField } from '../../../parts/bound-field.ts'
import { type Leave, useInPlace } from '../../../parts/in-place.ts'
import { usePlainField } from '../../../parts/plain-field.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
import { Grows } from '../../../ui/grows.tsx'
import { Carets } from './carets.tsx'
import styles from './editable-text.module.css'
import { useGrid } from '../grid-view.ts'
import { focusStop } from '../grid/stops.ts'

export type Words = {
  /** Which words: their name is the key of the stop. */
  of: FieldOf
  /** The items whose deletion takes the field away, where that is not the item itself. */
  within?: readonly ItemRef[]
  /** What the words are now. */
  text: string
  label: string
  /** Shown while there are no words. */
  empty: string
  most: number
  /** For a plain value: takes all words at each letter. Without it they are a shared text, merged by letter. */
  onWrite?: (text: string) => void
  onLeave?: (how: Leave) => void
  /** For a field that is there before its item: makes the item of its first words. */
  onFirst?: (words: string) => void
  /** Hears of each letter that is typed, after it was written. */
  onWords?: (words: string) => void
  /** Several lines that are pasted can become several items. */
  onLines?: (lines: string[]) => void
  /** What a tap does instead: a finger would rather open a card than its keyboard. */
  onTap?: () => void
}

type FieldProps = Words & { className?: string }

/** Words while they are edited. */
export const EditableField = (props: FieldProps) =>
  props.onWrite ? <PlainWords {...props} onWrite={props.onWrite} /> : <SharedWords {...props} />

const SharedWords = (props: FieldProps) => {
  const document = useGrid().live.plan
  const bound = useSharedField({ ...props.of, document, most: props.most, make: props.onFirst })
  return <Area {...props} bound={bound} />
}

const PlainWords = (props: FieldProps & { onWrite: (words: string) => void }) => {
  const document = useGrid().live.plan
  const { of, within, most, text: value, onWrite } = props
  return <Area {...props} bound={usePlainField({ ...of, document, within, most, value, onWrite })} />
}

const Area = ({ bound, ...props }: FieldProps & { bound: BoundField }) => {
  const onLeave = useClose(props)
  const field = useInPlace(bound, { caret: 'behind', onLeave, onLines: props.onLines })
  return (
    <>
      <Grows words={bound.words} className={`${styles.field} ${props.className ?? ''}`}>
        <textarea
          {...field.props}
          rows={1}
          aria-label={props.label}
          placeholder={props.empty}
          spellCheck
          onInput={(event) => props.onWords?.(event.currentTarget.value)}
        />
        {!props.onWrite && <Carets of={props.of} words={bound.words} />}
      </Grows>
      {bound.note}
      {field.question}
    </>
  )
}

/** Closes the field; the focus goes back to its stop, unless it is elsewhere already. */
const useClose = ({ of, onLeave }: Words) => {
  const { view } = useGrid()
  const key = nameOf(of)
  return (how: Leave) => {
    flushSync(() => {
      if (view.editing.get() === key) view.editing.set(undefined)
    })
    if (how !== 'blur') focusStop(key)
    onLeave?.(how)
  }
}
