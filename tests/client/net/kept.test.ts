import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** A browser's storage, as far as it is used here; `room`: how many letters it takes. */
const storage = (room = Infinity) => {
  const values: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    removeItem: (key: string) => void delete values[key],
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      values[key] = value
    },
  }
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(values, name, { value, enumerable: false })
  return values
}

/** As a browser whose site data are blocked: naming the storage throws. */
const refuse = (name: string) =>
  vi.stubGlobal(name, undefined) &&
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })

/** A page that was just opened. */
const open = async () => {
  vi.resetModules()
  return import('../../../client/net/kept.ts')
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  vi.stubGlobal('sessionStorage', storage())
})
afterEach(() => vi.unstubAllGlobals())

test('what is kept is there when the page is opened again, and only for its initiative', async () => {
  const page = await open()
  page.keep('a', 'new', true)
  const again = await open()
  expect(again.recall('a', 'new')).toBe(true)
  expect(again.recall('b', 'new')).toBeUndefined()
})

test('on a shared computer what was kept moves to the tab, and what follows stays there', async () => {
  const page = await open()
  page.keepChoice('joined', '1')
  page.keep('a', 'outbox', ['sent'])
  page.keepForThisTab('a')
  page.keep('a', 'links', ['link'])
  expect(Object.keys(localStorage)).toEqual([])
  expect(page.recall('a', 'outbox')).toEqual(['sent'])
  vi.stubGlobal('sessionStorage', storage())
  const later = await open()
  expect(later.recall('a', 'outbox')).toBeUndefined()
})

test('what belongs to an initiative is forgotten, and nothing else', async () => {
  const page = await open()
  page.keepChoice('theme', 'dark')
  for (const id of ['a', 'ab']) {
    page.keep(id, 'draft', 'words', 'closed')
    page.keep(id, 'links', [])
  }
  page.forgetAll('a')
  expect(await page.isKnownHere('a')).toBe(false)
  expect(await page.isKnownHere('ab')).toBe(true)
  expect(page.recallChoice('theme')).toBe('dark')
})

test('what is written anew where it is full is not read in its old form', async () => {
  vi.stubGlobal('localStorage', storage(10))
  const page = await open()
  page.keep('a', 'outbox', 'short')
  page.keep('a', 'outbox', 'much too long')
  expect(page.recall('a', 'outbox')).toBe('much too long')
})

describe('in a browser that refuses to keep anything', () => {
  beforeEach(() => ['localStorage', 'sessionStorage', 'indexedDB'].forEach(refuse))

  test('values last as long as the page, and nothing throws', async () => {
    const page = await open()
    page.keep('a', 'draft', 'words')
    expect(page.recall('a', 'draft')).toBe('words')
    page.keepForThisTab('a')
    expect(page.keepsDocuments()).toBe(false)
    expect(page.hasUnsent('a')).toBe(false)
    expect(await page.isKnownHere('a')).toBe(false)
    page.forgetAll('a')
    expect(page.recall('a', 'draft')).toBeUndefined()
  })
})
