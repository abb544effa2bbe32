import { expect, test } from 'vitest'

import { readSources } from '../support/sources.ts'

/** Habits of the client that a machine can see. */

const product = readSources(['client', 'server', 'shared', 'tools'])

test('what is loaded later is loaded in one way, which says so and tries again', () => {
  const client = product.filter(({ path }) => path.startsWith('client/'))
  const loading = client.filter(({ imports }) => imports.some(({ isDynamic }) => isDynamic))
  expect(loading.length).toBeGreaterThan(3)
  expect(
    loading.filter(
      ({ names }) => !['later', 'laterDialog', 'menuItems', 'Part'].some((name) => names.has(name)),
    ),
  ).toEqual([])
  expect(client.filter(({ names }) => names.has('lazy') || names.has('Suspense'))).toEqual([])
})

test('what a browser keeps is touched in one place, which knows that it may be refused', () => {
  const kept = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieEnabled', 'cookie']
  const touching = product.filter(
    ({ path, names }) => path.startsWith('client/') && kept.some((name) => names.has(name)),
  )
  expect(touching.map(({ path }) => path)).toEqual(['client/net/kept.ts'])
  // it opens a database, once that place says that it may
  const opening = product.filter(({ imports }) => imports.some(({ to }) => to === 'y-indexeddb'))
  expect(opening.map(({ path }) => path)).toEqual(['client/live/kept-document.ts'])
  expect(opening[0]?.names).toContain('keepsDocuments')
})

test('no field cuts what is typed or pasted, and no form empties what was refused', () => {
  const using = (pattern: RegExp) =>
    product
      .filter(({ attributes }) => [...attributes].some((one) => pattern.test(one)))
      .map(({ path }) => path)
  expect(using(/^form onSubmit$/).length, 'forms were found').toBeGreaterThan(5)
  // what does not fit stays in its field with a sentence: client/parts, client/ui/field.tsx, client/visitor/field.tsx
  expect(using(/ maxLength$/i)).toEqual([])
  expect(product.filter(({ path, names }) => path.startsWith('client/') && names.has('maxLength'))).toEqual(
    [],
  )
  // React empties a form after its action, whatever came of it: see client/ui/form.ts
  expect(using(/^form action$/)).toEqual([])
})

test('what connects two on the map is a connection, in every name', () => {
  const names = product.flatMap(({ path, names: all }) => [path, ...all].map((name) => `${path}: ${name}`))
  expect(names.filter((name) => /(^|[^a-z])[tT]ies?([^a-z]|$)|[a-z]Ties?([^a-z]|$)/.test(name))).toEqual([])
})

test('all words on screen come from the messages', () => {
  const written = product
    .filter(({ path }) => path.startsWith('client/') && path.endsWith('.tsx'))
    .flatMap(({ path, words }) => words.map((word) => `${path}: ${word}`))
  expect(written).toEqual([])
})

test('dates, numbers, lists, plurals and the order of names follow one locale', () => {
  const byLocale = ['Intl', 'localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']
  const choosing = product.filter(
    ({ path, names }) => path.startsWith('client/') && byLocale.some((name) => names.has(name)),
  )
  expect(choosing.map(({ path }) => path)).toEqual(['client/messages/locale.ts'])
})
