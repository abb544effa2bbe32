import type { Page } from '@playwright/test'

/**
 * What of a page cannot be read or reached, in a sentence each: words that are cut where nothing scrolls to them,
 * words and controls that something else covers, controls that no scrolling brings into view, what scrolls sideways.
 * A `title` that has the whole makes up for a cut.
 */
export const faultsOf = async (page: Page): Promise<string[]> => {
  // what stands beside something else, as a menu, follows a change of size with the next picture
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const faults = `[...cutWords(), ...cutFields(), ...coveredControls(), ...coveredWords(), ...sideways()]`
  return page.evaluate(`(() => { ${HERE.map(String).join('\n')}\nreturn ${faults} })()`)
}

// the functions below run in the page, where they are written down one after the other

function classOf(element: Element): string {
  return element.getAttribute('class') ?? element.localName
}

function named(element: Element): string {
  return `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function around(element: Element): HTMLElement[] {
  return element.parentElement ? [element.parentElement, ...around(element.parentElement)] : []
}

/** For those who do not see, for a test of size, or drawn on a canvas that is moved. */
function isApart(element: HTMLElement): boolean {
  return [element, ...around(element)].some((one) => {
    const { clipPath, pointerEvents } = getComputedStyle(one)
    return clipPath !== 'none' || one.matches('.tl-container, svg, [inert]') || pointerEvents === 'none'
  })
}

/** All text that is to be seen, with the element that it is in. */
function textsHere(): { text: Node; element: HTMLElement }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: { text: Node; element: HTMLElement }[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement
    if (!element || !text.textContent?.trim() || !isSeen(element) || isApart(element)) continue
    if (!element.closest('option, script, style, noscript')) texts.push({ text, element })
  }
  return texts
}

/** Where a text stands: a box a line. */
function boxesOf(text: Node): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

/** What hides a part of these boxes without a way to scroll there. */
function cutBy(element: HTMLElement, boxes: DOMRect[]): HTMLElement | undefined {
  const hides = (value: string) => value === 'hidden' || value === 'clip'
  const open = { x: true, y: true }
  for (const one of [element, ...around(element)]) {
    const { overflowX, overflowY, position } = getComputedStyle(one)
    const { left, right, top, bottom } = one.getBoundingClientRect()
    if (one === document.body || one === document.documentElement) return undefined
    const isWider = boxes.some((box) => box.left < left - 1 || box.right > right + 1)
    const isHigher = boxes.some((box) => box.top < top - 4 || box.bottom > bottom + 4)
    if ((open.x && hides(overflowX) && isWider) || (open.y && hides(overflowY) && isHigher)) return one
    open.x &&= overflowX === 'visible' || hides(overflowX)
    open.y &&= overflowY === 'visible' || hides(overflowY)
    if (position === 'fixed') return undefined
  }
  return undefined
}

function cutWords(): string[] {
  return textsHere().flatMap(({ text, element }) => {
    const boxes = boxesOf(text)
    // who points at words that are cut can read them
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    const by = boxes.length > 0 && !element.closest('[title]') && cutBy(element, boxes)
    return by ? [`cut by ${classOf(by)}: ${named(element)}`] : []
  })
}

/** How wide a choice would be with the words that are chosen. */
function widthOf(field: HTMLElement): number {
  if (!field.matches('select')) return field.scrollWidth
  const copy = field.cloneNode() as HTMLElement
  copy.append(field.querySelector('option:checked')?.cloneNode(true) ?? '')
  copy.style.cssText = 'position: fixed; inline-size: max-content; max-inline-size: none; min-inline-size: 0'
  field.after(copy)
  const width = copy.offsetWidth
  copy.remove()
  return width - (field.offsetWidth - field.clientWidth)
}

function cutFields(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    .filter((field) => isSeen(field) && !isApart(field) && !field.closest('[title]'))
    .filter((field) => widthOf(field) > field.clientWidth + 1)
    .map((field) => `its words are wider than the field: ${named(field)} ${field.value}`)
}

const CONTROLS = 'a[href], button, input, select, textarea, [role="gridcell"], [contenteditable="true"]'

function middleOf({ left, top, width, height }: DOMRect): [number, number] {
  return [left + width / 2, top + height / 2]
}

/** What is wrong at the middle of a box, where this element should be seen. */
function faultAt(element: Element, box: DOMRect): string[] {
  const hit = document.elementsFromPoint(...middleOf(box)).find((one) => isSeen(one))
  if (!hit) return [`out of reach: ${named(element)}`]
  const isOf = element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element)
  return isOf ? [] : [`covered by ${classOf(hit)}: ${named(element)}`]
}

/** A dialog or menu that is open covers all else, and may; so does a menu of a menu where both have no room. */
function isBehind(element: Element): boolean {
  const fronts = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')
  const front = [...fronts].at(-1)
  return front !== undefined && !front.contains(element) && !element.closest('[role="status"], output')
}

function coveredControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((one) => isSeen(one) && !isApart(one) && !isBehind(one))
    .flatMap((one) => {
      one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = one.getBoundingClientRect()
      return box.width > 0 ? faultAt(one, box) : []
    })
}

function coveredWords(): string[] {
  return textsHere()
    .filter(({ element }) => !isBehind(element) && !element.closest(CONTROLS))
    .filter(({ text, element }) => !element.closest('[title]') || !cutBy(element, boxesOf(text)))
    .flatMap(({ text, element }) => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const [, y] = middleOf(element.getBoundingClientRect())
      const far = (box: DOMRect) => Math.abs(middleOf(box)[1] - y)
      const [box] = boxesOf(text).toSorted((one, other) => far(one) - far(other))
      return box ? faultAt(element, box) : []
    })
}

/** The page, and all that is read from top to bottom; a table, a list of things beside each other and tools may. */
function sideways(): string[] {
  const page = document.documentElement
  const faults =
    page.scrollWidth > page.clientWidth ? [`the page scrolls sideways: ${page.scrollWidth} px`] : []
  const mayScroll =
    'html, body, textarea, input, :has(> :is([role="grid"], table)), [data-chart], ul, [role="toolbar"] *, pre, .tl-container *'
  for (const one of document.querySelectorAll<HTMLElement>('*')) {
    const scrolls = getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth + 1
    if (scrolls && isSeen(one) && !one.matches(mayScroll)) faults.push(`scrolls sideways: ${classOf(one)}`)
    one.scrollTop &&= 0
  }
  return faults
}

const HERE = [
  `const CONTROLS = ${JSON.stringify(CONTROLS)}`,
  classOf,
  named,
  isSeen,
  around,
  isApart,
  textsHere,
  boxesOf,
  cutBy,
  cutWords,
  widthOf,
  cutFields,
  middleOf,
  faultAt,
  isBehind,
  coveredControls,
  coveredWords,
  sideways,
]
