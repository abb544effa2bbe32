import { flushSync } from 'react-dom'

import { nameOf } from '../../live/held.ts'
import type { BoundField } from '../../parts/bound-field.ts'
import { type Leave, useInPlace } from '../../parts/in-place.ts'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import { Grows } from '../../ui/grows.tsx'
import type { Words } from './editable-text.tsx'
import styles from './editable-text.module.css'
import { useGrid } from './grid-view.ts'
import { focusStop } from './stops.ts'

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
