import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { readSources } from '../support/sources.ts'

/** One net for both entries: what asks the server, what watches it, what has the address. */

const client = readSources(['client'])

/** The files of the client that use one of these names. */
const using = (...names: string[]): string[] =>
  client.filter((source) => names.some((name) => source.names.has(name))).map(({ path }) => path)

test('the net is of no framework: both entries have it', () => {
  const net = client.filter(({ path }) => path.startsWith('client/net/'))
  expect(net.length).toBeGreaterThan(5)
  expect(net.flatMap(({ imports }) => imports.filter(({ isOwn }) => !isOwn))).toEqual([])
})

test('one file asks the server, and one reads again and again', () => {
  expect(using('fetch', 'XMLHttpRequest', 'sendBeacon')).toEqual(['client/net/http.ts'])
  expect(using('readAgain').toSorted()).toEqual(['client/net/http.ts', 'client/net/watched.ts'])
})

test('one file reads and writes the query and the history', () => {
  const all = using('pushState', 'replaceState', 'popstate', 'PopStateEvent', 'URLSearchParams')
  expect(all).toEqual(['client/net/address.ts'])
})

test('no page writes a path of the contract: calls are known by their names', () => {
  const written = client.flatMap(({ path, texts }) =>
    texts.filter((text) => text.startsWith('/api/')).map((text) => `${path}: ${text}`),
  )
  expect(client.some(({ texts }) => texts.some((text) => text.startsWith('GET /api/')))).toBe(true)
  expect(written).toEqual([])
})

/** What news cannot tell of: by whom it is read again and again, what, and why. */
const BY_THE_CLOCK = {
  'client/app/bring-back.tsx: GET /api/initiatives/:id/deletion': 'what is deleted has no news',
  'client/visitor/deleted-page.tsx: GET /api/initiatives/:id/deletion': 'what is deleted has no news',
  'client/features/share/only-here.tsx: GET /api/initiatives/:id/network':
    'nobody says when a computer joins a network',
  'client/visitor/wall-page.tsx: GET /api/initiatives/:id/links':
    'the wall hears what those who add may hear',
}

test('no page reads again by the clock what news tells of', () => {
  const watching = using('watch').flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(/\bwatch\(\s*'(GET [^']+)',.*?\{ ((?:about|every)\b[^}]*)\}/gs),
    ].map(([, name, how = '']) => ({ name: `${path}: ${name}`, isTold: how.includes('about:') })),
  )
  expect(watching.filter(({ isTold }) => isTold).length).toBeGreaterThan(5)
  const polls = watching.filter(({ isTold }) => !isTold).map(({ name }) => name)
  expect(polls.toSorted()).toEqual(Object.keys(BY_THE_CLOCK).toSorted())
  expect(using('setInterval')).toEqual([])
})
