import { cloneElement, type ReactElement, useId, useState } from 'react'

import { type ButtonProps, isByHand, type Press } from './button.tsx'

/** What was opened: from which element, and where the focus begins. */
export type Opening = { anchor: Element; focus: 'first' | 'last' | true }

/** A button that opens something beside it, by press or, for a menu, by an arrow key; and what it has opened. */
export const useOpening = (button: ReactElement<ButtonProps>, opens: 'menu' | 'dialog') => {
  const [opening, setOpening] = useState<Opening>()
  const own = useId()
  const id = button.props.id ?? own
  const onPress = (press: Press) => {
    button.props.onPress?.(press)
    setOpening({ anchor: press.currentTarget, focus: isByHand(press) ? true : 'first' })
  }
  const onKeyDown: ButtonProps['onKeyDown'] = (event) => {
    if (opens !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    setOpening({ anchor: event.currentTarget, focus: event.key === 'ArrowDown' ? 'first' : 'last' })
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
