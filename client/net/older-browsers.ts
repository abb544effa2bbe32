/**
 * Adds what the oldest browsers of `docs/browsers.md` lack and the product or its libraries call. An entry imports it
 * before everything else.
 */

const add = (to: object, name: string, value: (...given: never[]) => unknown): void => {
  if (!(name in to)) Object.defineProperty(to, name, { value, configurable: true, writable: true })
}

add(Array.prototype, 'toSorted', function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  const copy = [...this]
  // oxlint-disable-next-line unicorn/no-array-sort -- it is what is missing
  return copy.sort(compare)
})
add(Array.prototype, 'toReversed', function (this: unknown[]) {
  const copy = [...this]
  // oxlint-disable-next-line unicorn/no-array-reverse -- it is what is missing
  return copy.reverse()
})

/** Half a surrogate pair is no letter. Letter by letter, since a pattern cannot look back in Safari before 16.4. */
add(String.prototype, 'toWellFormed', function (this: string) {
  return Array.from(String(this), (letter) => (/^[\uD800-\uDFFF]$/.test(letter) ? '\uFFFD' : letter)).join('')
})

add(AbortSignal, 'timeout', (ms: number) => {
  const ending = new AbortController()
  setTimeout(() => ending.abort(new DOMException('It took too long.', 'TimeoutError')), ms)
  return ending.signal
})
