import type { Grid } from '../grid-view.ts'
import { choose } from './choice.ts'
import styles from './rectangle.module.css'
import { sayChosen } from './keys.ts'

/** What activities stand in. */
export const AREA = 'td, [data-cards]'

/** Pixels from which on a press is a drag. */
const LEAST = 6

type Box = { left: number; top: number; right: number; bottom: number }

/**
 * A rectangle that is drawn with the mouse from where nothing is: it chooses the cards that it touches. Gives a function
 * that says whether the press just now drew one: it ends in a click like any other.
 */
export const listenForRectangle = (grid: Grid, page: HTMLElement, signal: AbortSignal): (() => boolean) => {
  let drew = false
  page.addEventListener(
    'pointerdown',
    (event) => {
      drew = false
      if (event.pointerType !== 'mouse' || event.button !== 0 || !isFree(event.target)) return
      draw(grid, page, event, () => {
        drew = true
      })
    },
    { signal },
  )
  return () => drew
}

/** Whether there is nothing at a point of what activities stand in: no card, no words, no button. */
const isFree = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(`${AREA}, [data-activity]`)?.matches(AREA) === true &&
  target.closest('button, [role="button"], a, input, label, textarea, thead, [data-cards] p') === null

const draw = (grid: Grid, page: HTMLElement, start: PointerEvent, onDrawn: () => void): void => {
  const ending = new AbortController()
  const { signal } = ending
  const { choice } = grid.view
  const before = start.shiftKey || start.ctrlKey || start.metaKey ? [...choice.ids.get()] : []
  let shown: HTMLElement | undefined
  const onMove = (event: PointerEvent) => {
    const box = boxOf(start, event)
    if (!shown && box.right - box.left < LEAST && box.bottom - box.top < LEAST) return
    event.preventDefault()
    shown ??= show(page)
    shown.style.transform = `translate(${box.left}px, ${box.top}px)`
    shown.style.width = `${box.right - box.left}px`
    shown.style.height = `${box.bottom - box.top}px`
    choose(choice, [...before, ...touchedBy(page, box)])
  }
  const onEnd = () => {
    ending.abort()
    if (!shown) return
    shown.remove()
    sayChosen(grid)
    onDrawn()
  }
  addEventListener('pointermove', onMove, { signal })
  addEventListener('selectstart', (event) => event.preventDefault(), { signal })
  for (const over of ['pointerup', 'pointercancel', 'blur'] as const)
    addEventListener(over, onEnd, { signal })
}

const boxOf = (a: PointerEvent, b: PointerEvent): Box => ({
  left: Math.min(a.clientX, b.clientX),
  top: Math.min(a.clientY, b.clientY),
  right: Math.max(a.clientX, b.clientX),
  bottom: Math.max(a.clientY, b.clientY),
})

const show = (page: HTMLElement): HTMLElement => {
  const rectangle = document.createElement('div')
  rectangle.className = styles.rectangle ?? ''
  // it goes by the pointer, which counts from the left whichever way the page is read
  rectangle.style.inset = '0 auto auto 0'
  page.append(rectangle)
  return rectangle
}

const touchedBy = (page: HTMLElement, box: Box): string[] =>
  [...page.querySelectorAll<HTMLElement>(':is(td, [data-cards]) [data-activity]')].flatMap((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    const touches = left < box.right && right > box.left && top < box.bottom && bottom > box.top
    return touches ? (card.dataset.activity ?? []) : []
  })
