import type { KeyboardEvent } from 'react'

import { AreaField } from '../ui/area-field.tsx'
import type { BoundField } from './bound-field.ts'
import { usePastedLines } from './pasted-lines.tsx'
import { type PlainFieldOf, usePlainField } from './plain-field.ts'
import { type SharedFieldOf, useSharedField } from './shared-field.ts'

type FormProps = {
  label: string
  hint?: string
  placeholder?: string
  /** How many lines it has room for at the least; without it all words are one line. */
  lines?: number
}

/** A text of the record in a form, which several people write at once. It is as high as its words. */
export const SharedText = ({ of, ...form }: FormProps & { of: SharedFieldOf }) => (
  <TextInForm bound={useSharedField(of)} {...form} />
)

/** The same for a plain value: of two who write it, the last wins. */
export const PlainText = ({ of, ...form }: FormProps & { of: PlainFieldOf }) => (
  <TextInForm bound={usePlainField(of)} {...form} />
)

const TextInForm = ({ bound, lines, ...form }: FormProps & { bound: BoundField }) => {
  const { onPaste } = usePastedLines({ most: bound.most })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
  }
  const oneLine = lines === undefined && { onPaste, onKeyDown }
  return (
    <AreaField {...form} {...bound.props} {...oneLine} words={bound.words} rows={lines} note={bound.note} />
  )
}
