import { type FocusEvent, type KeyboardEvent, useCallback, useRef } from 'react'

import type { BoundField } from './bound-field.ts'
import { usePastedLines } from './pasted-lines.tsx'

/** How somebody left a field. */
export type Leave = 'enter' | 'escape' | 'blur'

type Options = {
  /** Where the caret stands as soon as the field is there: behind the words, or with all of them chosen. */
  caret: 'behind' | 'all'
  /** Whether Enter makes a line rather than leaves. */
  hasLines?: boolean
  /** Takes the field away. Not asked while it holds what does not fit. */
  onLeave: (how: Leave) => void
  /** Several lines that are pasted can become several items. */
  onLines?: (lines: string[]) => void
}

type Area = HTMLInputElement | HTMLTextAreaElement

/**
 * Words that are edited where they stand: their field opens on a press with the focus in it, and is left with Enter,
 * with Escape, or by going elsewhere. Give the field `props`; show `question` beside it.
 */
export const useInPlace = (bound: BoundField, { caret, hasLines, onLeave, onLines }: Options) => {
  const { ref: bind } = bound.props
  const { onPaste, question, isAsking } = usePastedLines({ most: bound.most, onMake: onLines })
  const hasLeft = useRef(false)
  const leave = (how: Leave): void => {
    if (hasLeft.current || bound.heldWords !== undefined) return
    hasLeft.current = true
    onLeave(how)
  }
  const ref = useCallback(
    (field: Area | null) => {
      const unbind = bind(field)
      field?.focus()
      if (caret === 'all') field?.select()
      else field?.setSelectionRange(field.value.length, field.value.length)
      return unbind
    },
    [bind, caret],
  )
  const props = {
    ...bound.props,
    ref,
    dir: 'auto',
    onFocus: () => {
      hasLeft.current = false
    },
    onPaste: hasLines ? undefined : onPaste,
    onKeyDown: (event: KeyboardEvent) => {
      const isEnter = event.key === 'Enter' && !hasLines
      if (event.nativeEvent.isComposing || (!isEnter && event.key !== 'Escape')) return
      event.preventDefault()
      event.stopPropagation()
      leave(isEnter ? 'enter' : 'escape')
    },
    onBlur: ({ currentTarget }: FocusEvent) => {
      // another window came to the front: one comes back to where one was
      if (document.activeElement !== currentTarget && !isAsking) leave('blur')
    },
  }
  return { props, question }
}
