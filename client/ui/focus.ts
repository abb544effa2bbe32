/** As a ref: puts the caret or the screen reader there as soon as it appears. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** An element that had the focus, and where it stood: each parent, from the nearest outwards, and the place in it. */
type Trace = { element: HTMLElement; around: { parent: Element; at: number }[] }

/** As many steps back as one may go, through dialogs that were opened from menus that were opened from dialogs. */
const REMEMBERED = 24
const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [contenteditable="true"], [role="button"][tabindex], [tabindex]:not([tabindex="-1"])'

const traces: Trace[] = []
/** Whether the focus was given up, by a press beside everything: then nothing is to be found again. */
let isGivenUp = false
let isPressing = false
/** When somebody here last pressed what does something. */
let actedAt = -Infinity
/** ms after which what goes is not gone by one's own press. */
const OWN = 400

/**
 * From now on the focus never falls to nothing: when what had it is removed, hidden or disabled, whoever did that, it
 * goes to what had it before (what opened a dialog, say), or else to what now stands nearest.
 */
export const keepFocus = (): void => {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && !goesOnBelow(target)) remember(target)
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget || !isPressing || !(target instanceof HTMLElement)) return
    requestAnimationFrame(() => (isGivenUp ||= isNowhere() && document.hasFocus() && isUsable(target)))
  })
  document.addEventListener('mousedown', pressed, true)
  for (const act of ['click', 'keydown'] as const) document.addEventListener(act, acted, true)
  document.addEventListener('keydown', escapeFromNowhere, true)
  new MutationObserver((records) => {
    goAlong(records)
    lookSoon()
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'aria-hidden'],
  })
}

/** The browser takes the focus from what had it right after this. */
const pressed = (): void => {
  isPressing = true
  setTimeout(() => (isPressing = false))
}

/** Letters and arrows do nothing that others could have done as well. */
const acted = (event: Event): void => {
  const acts = !(event instanceof KeyboardEvent) || ACTING.test(event.key) || event.ctrlKey || event.metaKey
  if (acts) actedAt = performance.now()
}

const ACTING = /^(Enter| |Delete|Backspace|Escape)$/

/** Who presses Escape before the focus is found again means what has it then. */
const escapeFromNowhere = (event: KeyboardEvent): void => {
  const last = traces.at(-1)
  if (event.key !== 'Escape' || isGivenUp || !isNowhere() || !last || isUsable(last.element)) return
  findAgain()
  if (isNowhere()) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const { key, code } = event
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
  )
}

/** What had the focus was moved on the page, as a row among others: the browser takes the focus from it. */
const goAlong = (records: readonly MutationRecord[]): void => {
  const element = traces.at(-1)?.element
  if (!element?.isConnected || !isNowhere()) return
  if (records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element))))
    element.focus({ preventScroll: true })
}

/**
 * A dialog or menu over a dialog is gone with the focus in it, and the one below has given it to its first button, as it does
 * where it knows nothing better: then it goes to what had it last in there. Whether that is so.
 */
const goesOnBelow = (target: HTMLElement): boolean => {
  const above = traces.at(-1)?.element.closest(OVERLAYS)
  const below = target.closest('[role="dialog"]')
  if (!above || above.isConnected || !below || below.querySelector(FOCUSABLE) !== target) return false
  const before = traces.findLast(({ element }) => below.contains(element) && isUsable(element))?.element
  if (!before || before === target) return false
  before.focus()
  return true
}

/** Takes the focus back to where it was before it came into `element`. */
export const focusBefore = (element: Element): void => {
  const trace = traces.findLast((one) => !element.contains(one.element))
  if (trace) focusAgain(trace)
}

const remember = (element: HTMLElement): void => {
  isGivenUp = false
  const around: Trace['around'] = []
  for (let child: Element = element; child.parentElement; child = child.parentElement) {
    if (child === document.body || child.matches('main, [role="dialog"]')) break
    around.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) })
  }
  const known = traces.findIndex((trace) => trace.element === element)
  if (known !== -1) traces.splice(known, 1)
  traces.push({ element, around })
  if (traces.length > REMEMBERED) traces.shift()
}

let isLooking = false

/** A frame later, so that what has a better place for the focus comes first: a list that knows its order, a menu. */
const lookSoon = (): void => {
  const had = traces.at(-1)?.element
  if (isLooking || isGivenUp || !had) return
  // the browser takes the focus from what was disabled only when it draws next
  if (!isNowhere() && !had.matches(':disabled')) return
  isLooking = true
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      isLooking = false
      const last = traces.at(-1)
      if (isNowhere() && !isGivenUp && last && !isUsable(last.element)) findAgain()
    }),
  )
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

const findAgain = (): void => {
  // what is focused on the way is remembered anew: each of those of before is tried once
  const all = traces.splice(0)
  if (isTakenAway(all)) return focusSafely(all)
  for (const trace of all.toReversed()) if (focusAgain(trace) || !isNowhere()) return
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].findLast(isUsable)
  const page = dialog ?? document.querySelector<HTMLElement>('main')
  page?.focus({ preventScroll: true })
  // a dialog on its way out may still keep the rest of the page from it: it is looked again once that changes
  if (isNowhere()) traces.push(...all)
}

const OVERLAYS = '[role="dialog"], [role="menu"]'

/** Whether what was open is gone with what it was opened from, and nobody here did that: others took away what it is about. */
const isTakenAway = (all: readonly Trace[]): boolean => {
  const open = all.at(-1)?.element.closest(OVERLAYS)
  if (!open || open.isConnected || performance.now() - actedAt < OWN) return false
  const before = all.findLast(({ element }) => element.isConnected || !element.closest(OVERLAYS))
  return before !== undefined && !isUsable(before.element) && !elsewhere(before.element)
}

/**
 * Who was about to press a key would press it on what now stands there: the focus goes to where that is, a cell or a page,
 * where keys do nothing.
 */
const focusSafely = (all: readonly Trace[]): void => {
  const around = all.findLast(({ element }) => !element.closest(OVERLAYS))?.around ?? []
  const parent = around.find((one) => one.parent.isConnected)?.parent
  const place = parent?.closest<HTMLElement>('td, aside') ?? document.querySelector<HTMLElement>('main h2')
  if (!place || !isUsable(place))
    return document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}

/** Whether there was something to focus: the element itself, or what stands nearest to where it stood. */
const focusAgain = ({ element, around }: Trace): boolean => {
  const found = isUsable(element) ? element : (elsewhere(element) ?? nearest(element, around))
  found?.focus()
  return found !== undefined && document.activeElement === found
}

/**
 * The same control of the same item, where that is drawn anew in another place of the page. What is in an item says so
 * by `data-item`; a part of the page that was taken away still knows what was in what.
 */
const elsewhere = (element: HTMLElement): HTMLElement | undefined => {
  const item = element.closest<HTMLElement>('[data-item]')
  const there = item && document.querySelector(`[data-item="${CSS.escape(item.dataset.item ?? '')}"]`)
  if (!there) return undefined
  const way: number[] = []
  for (let child: Element = element; child !== item && child.parentElement; child = child.parentElement)
    way.unshift([...child.parentElement.children].indexOf(child))
  let found: Element | undefined = there
  for (const at of way) found = found?.children[at]
  return found instanceof HTMLElement && isUsable(found) ? found : undefined
}

const nearest = (element: Element, around: Trace['around']): HTMLElement | undefined => {
  for (const { parent, at } of around) {
    if (!parent.isConnected || parent === document.body) continue
    const children = [parent.children[at], parent.children[at - 1]].filter((child) => child !== undefined)
    const inside = children.flatMap((child) => [child, ...child.querySelectorAll(FOCUSABLE)])
    const usable = inside.filter(
      (one) => one instanceof HTMLElement && one.matches(FOCUSABLE) && isUsable(one),
    )
    const found = usable.find((one) => isLike(one, element)) ?? usable[0]
    if (found instanceof HTMLElement) return found
  }
  return undefined
}

/** The same control of another item, such as the menu of the next row. */
const isLike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName &&
  one.className === other.className &&
  one.getAttribute('aria-haspopup') === other.getAttribute('aria-haspopup')

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  !element.closest('[inert], [aria-hidden="true"]') &&
  element.checkVisibility({ visibilityProperty: true })
