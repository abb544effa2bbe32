import { expect, test } from 'vitest'

import { readSources } from '../support/sources.ts'

/** The server's rooms: what a newcomer finds in which folder. */

const product = readSources(['server'])

/** What each part may know of the others. */
const PARTS: Record<string, string[]> = {
  wire: [],
  guard: [],
  document: ['guard'],
  room: ['wire', 'guard', 'document'],
}

const partOf = (path: string): string => path.match(/^server\/sync\/([a-z]+)\//)?.[1] ?? ''

const isAllowed = (from: string, to: string): boolean => {
  const [part, own] = [partOf(to), partOf(from)]
  if (!part || part === own) return true
  return to === `server/sync/${part}/${part}.ts` && (PARTS[own]?.includes(part) ?? true)
}

test('the parts of the server’s rooms point one way, each has one door, and only what joins them stands beside', () => {
  expect(
    product.flatMap(({ path, imports }) =>
      imports.filter(({ to }) => !isAllowed(path, to)).map(({ to }) => `${path} imports ${to}`),
    ),
  ).toEqual([])
  const beside = product.map(({ path }) => path).filter((path) => /^server\/sync\/[^/]+$/.test(path))
  expect(beside.toSorted()).toEqual([
    'server/sync/counts.ts',
    'server/sync/endpoint.ts',
    'server/sync/rooms.ts',
  ])
})

test('the server’s rooms and its news are told what time it is', () => {
  const telling = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate']
  expect(
    product
      .filter(
        ({ path, names }) => /^server\/(sync|news)\//.test(path) && telling.some((name) => names.has(name)),
      )
      .map(({ path }) => path)
      .toSorted(),
    // one waits until the headers are there, the other for the closing handshake of a socket
  ).toEqual(['server/news/routes.ts', 'server/sync/wire/socket.ts'])
})
