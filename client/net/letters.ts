/** The letters of Vietnamese that the page's font does not have; a browser would take them from another font. */
const VIETNAMESE = /[\u1EA0-\u1EF1]/

/** From now on, once there is something in Vietnamese on the page, all of it is set in one font that has its letters. */
export const followLetters = (): void => {
  const root = document.documentElement
  const look = (texts: Iterable<string | null>): void => {
    for (const text of texts) {
      if (text === null || !VIETNAMESE.test(text.normalize('NFC'))) continue
      root.dataset.letters = 'vietnamese'
      observer.disconnect()
      document.removeEventListener('input', onInput)
      return
    }
  }
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) look([target.value])
  }
  const observer = new MutationObserver((changes) =>
    look(
      changes.flatMap(({ target, addedNodes }) => [
        target.nodeType === Node.TEXT_NODE ? target.textContent : null,
        ...[...addedNodes].flatMap((node) => [node.textContent, ...valuesIn(node)]),
      ]),
    ),
  )
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  document.addEventListener('input', onInput)
  look([root.textContent])
}

const valuesIn = (node: Node): string[] =>
  node instanceof Element
    ? [node, ...node.querySelectorAll('input, textarea')].flatMap((one) =>
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [one.value] : [],
      )
    : []

/** Calls whenever texts may be as wide as before no more: a font has come, or another is taken. Returns what ends it. */
export const followFont = (changed: () => void): (() => void) => {
  document.fonts.addEventListener('loadingdone', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-letters'] })
  return () => {
    document.fonts.removeEventListener('loadingdone', changed)
    observer.disconnect()
  }
}

/** The families that texts are set in now, or with `display` the headings. */
export const familiesNow = (of: 'text' | 'display' = 'text'): string =>
  getComputedStyle(document.documentElement).getPropertyValue(of === 'text' ? '--font' : '--font-display')
