import { cloneElement, type ReactElement, useId, useState } from 'react'

import type { ButtonProps, Press } from './button.tsx'

/** What was opened: from which element, and where the focus begins. */
export type Opening = { anchor: Element; focus: 'first' | 'last' | true }

/** A button that opens something beside it, by press or, for a menu, by an arrow key; and what it has opened. */
export const useOpening = (button: ReactElement<ButtonProps>, opens: 'menu' | 'dialog') => {
  const [opening, setOpening] = useState<Opening>()
  const own = useId()
  const id = button.props.id ?? own
  const onPress = ({ currentTarget, detail }: Press) =>
    setOpening({ anchor: currentTarget, focus: detail > 0 ? true : 'first' })
  const onKeyDown: ButtonProps['onKeyDown'] = (event) => {
    const { key } = event
    const isPress = key === 'Enter' || key === ' '
    if (!isPress && (opens !== 'menu' || (key !== 'ArrowDown' && key !== 'ArrowUp'))) return
    // browsers make a click of it, which the library takes for that of a screen reader: its focus comes too late
    event.preventDefault()
    setOpening({ anchor: event.currentTarget, focus: key === 'ArrowUp' ? 'last' : 'first' })
  }
  const shown = cloneElement(button, {
    id,
    onPress,
    onKeyDown,
    'aria-haspopup': opens,
    'aria-expanded': opening !== undefined,
  })
  return { shown, id, opening, close: () => setOpening(undefined) }
}
