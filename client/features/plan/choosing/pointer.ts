import { layoutWith } from '../grid/current.ts'
import { cardStop } from '../grid/stops.ts'
import type { Grid } from '../grid-view.ts'
import { between, choose, clearChoice, toggleChosen } from './choice.ts'
import { leaveChoice, sayChosen, TOOLS } from './keys.ts'
import { AREA, listenForRectangle } from './rectangle.ts'

/** Milliseconds of a long press, which is over before the browser takes it for the beginning of a drag. */
const LONG_PRESS = 420
/** Pixels that a finger may tremble. */
const TREMBLES = 10

const elementAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-activity]') : null

const cardAt = (event: Event): string | undefined => elementAt(event)?.dataset.activity

const stopAt = (event: Event, id: string): string =>
  elementAt(event)?.querySelector<HTMLElement>('[data-stop]')?.dataset.stop ?? cardStop(id)

/** Whether it is on a button that is not the activity itself. */
const isOnButton = ({ target }: Event): boolean => {
  const button = target instanceof Element ? target.closest('button') : null
  return button !== null && !button.matches('[data-activity] [data-stop]')
}

const isIn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

const stopHere = (event: Event): void => {
  event.preventDefault()
  event.stopPropagation()
}

/** Whether a press with the mouse or a tap is one that chooses; it then does nothing else. */
const choosesByPress = (grid: Grid, id: string, event: MouseEvent): boolean => {
  const { choice } = grid.view
  const stop = stopAt(event, id)
  const isTap = event instanceof PointerEvent && event.pointerType === 'touch'
  if (event.shiftKey) {
    const from = choice.from.get() ?? stop
    const more = event.ctrlKey || event.metaKey ? choice.ids.get() : []
    choose(choice, [...more, ...between(layoutWith(grid, stop) ?? [], from, stop)], from)
  } else if (event.ctrlKey || event.metaKey || (isTap && choice.byTaps.get())) toggleChosen(choice, id, stop)
  else return false
  sayChosen(grid, id)
  return true
}

/** Choosing by mouse and finger, for all cards of a page at once. Returns a function that stops. */
export const listenForChoice = (grid: Grid, page: HTMLElement): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  const { choice } = grid.view
  const wasLong = listenForLongPress(grid, page, signal)
  const drew = listenForRectangle(grid, page, signal)
  page.addEventListener(
    'click',
    (event) => {
      const id = cardAt(event)
      if (isIn(event, 'textarea, input') || drew()) return
      if (wasLong() || (id !== undefined && choosesByPress(grid, id, event))) stopHere(event)
      else if (choice.ids.get().size > 0 && !isOnButton(event) && (id !== undefined || isIn(event, AREA)))
        clearChoice(choice)
    },
    { signal, capture: true },
  )
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && isIn(event, `[${TOOLS}]`)) leaveChoice(grid)
    },
    { signal },
  )
  // with Shift a browser would mark all words on the way
  page.addEventListener(
    'mousedown',
    (event) => {
      if (event.shiftKey && cardAt(event) !== undefined && !isIn(event, 'textarea')) event.preventDefault()
    },
    { signal },
  )
  return () => stop.abort()
}

/** A long press of a finger chooses a card. Gives a function that says, once, whether the press just now was one. */
const listenForLongPress = (grid: Grid, page: HTMLElement, signal: AbortSignal): (() => boolean) => {
  const { choice } = grid.view
  let pressed:
    | { id: string; stop: string; x: number; y: number; timer: ReturnType<typeof setTimeout> }
    | undefined
  let wasLong = false
  const end = () => {
    clearTimeout(pressed?.timer)
    pressed = undefined
  }
  const onLong = () => {
    if (!pressed) return
    wasLong = true
    choice.byTaps.set(true)
    choose(choice, [...choice.ids.get(), pressed.id], pressed.stop)
    sayChosen(grid, pressed.id)
    end()
  }
  page.addEventListener(
    'pointerdown',
    (event) => {
      end()
      wasLong = false
      const id = cardAt(event)
      if (event.pointerType !== 'touch' || id === undefined || isOnButton(event) || isIn(event, 'textarea'))
        return
      const { clientX: x, clientY: y } = event
      pressed = { id, stop: stopAt(event, id), x, y, timer: setTimeout(onLong, LONG_PRESS) }
    },
    { signal },
  )
  page.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > TREMBLES) end()
    },
    { signal },
  )
  for (const over of ['pointerup', 'pointercancel'] as const) page.addEventListener(over, end, { signal })
  page.addEventListener(
    'contextmenu',
    (event) => {
      if (wasLong && cardAt(event) !== undefined) event.preventDefault()
    },
    { signal },
  )
  signal.addEventListener('abort', end)
  return () => {
    const was = wasLong
    wasLong = false
    return was
  }
}
