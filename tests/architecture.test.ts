import { existsSync } from 'node:fs'

import { expect, test } from 'vitest'

import { type Import, type Source, readSources } from './support/sources.ts'

/** The arrows of the architecture, and the habits that a machine can see. */

const sources = readSources(['client', 'server', 'shared', 'tools', 'tests'])
const product = sources.filter(({ path }) => !path.startsWith('tests/'))

/** Each import of the files under `folder` that is not allowed, as a line to read. */
const refused = (folder: string, isAllowed: (to: Import, from: Source) => boolean): string[] =>
  product
    .filter(({ path }) => path.startsWith(folder))
    .flatMap((source) =>
      source.imports.filter((to) => !isAllowed(to, source)).map(({ to }) => `${source.path} imports ${to}`),
    )

const isIn = ({ to }: Import, ...folders: string[]): boolean =>
  folders.some((folder) => to.startsWith(folder))

/** `client/features/map` of `client/features/map/canvas/place.ts`. */
const featureOf = (path: string): string => `${path.split('/').slice(0, 3).join('/')}/`

const isStorage = ({ to }: Import): boolean => /^server\/storage\/(sqlite|database|claim)/.test(to)

const isOfTheApplication = ({ to }: Import): boolean =>
  /^(react|react-dom|react-aria-components|tldraw|@tiptap)(\/|$)/.test(to)

/** The server, and the operator's command. */
const ROOTS = ['server/main.ts', 'server/operating/admin.ts']

/** What those who only visit share with the application: how it looks. */
const LOOKS = ['client/ui/tokens.css', 'client/ui/base.css']

test('files were read', () => {
  expect(product.length).toBeGreaterThan(50)
})

test('shared imports neither client nor server, and nothing that only one of them has', () => {
  const both = ['yjs', 'lib0/', 'nanoid', 'fractional-indexing']
  expect(refused('shared/', (to) => (to.isOwn ? isIn(to, 'shared/') : isIn(to, ...both)))).toEqual([])
})

test('the words that both sides use import nothing else', () => {
  expect(refused('shared/words/', (to) => isIn(to, 'shared/words/'))).toEqual([])
})

test('the server imports shared and itself, never the client', () => {
  expect(refused('server/', (to) => !to.isOwn || isIn(to, 'server/', 'shared/', 'package.json'))).toEqual([])
})

test('the client never imports the server', () => {
  expect(refused('client/', (to) => !to.isOwn || isIn(to, 'client/', 'shared/'))).toEqual([])
})

test('parts of the server know storage by its interfaces; only a composition root chooses one', () => {
  expect(
    refused(
      'server/',
      (to, from) => !isStorage(to) || from.path.startsWith('server/storage/') || ROOTS.includes(from.path),
    ),
  ).toEqual([])
})

test('nothing imports a main file but what starts it', () => {
  expect(
    refused(
      '',
      ({ to, isOwn }, { path }) => !isOwn || !/\/main\.tsx?$/.test(to) || path === 'server/start.ts',
    ),
  ).toEqual([])
})

test('features import parts, live, net, ui, messages and shared, and none imports another', () => {
  expect(
    refused('client/features/', (to, { path }) => {
      const below = [
        'client/parts/',
        'client/live/',
        'client/net/',
        'client/ui/',
        'client/messages/',
        'shared/',
      ]
      return !to.isOwn || isIn(to, featureOf(path), ...below)
    }),
  ).toEqual([])
})

test('parts, live, net, ui and messages import nothing that stands above them', () => {
  const below = ['client/messages/', 'shared/']
  const underParts = ['client/parts/', 'client/live/', 'client/net/', 'client/ui/', ...below]
  expect(refused('client/parts/', (to) => !to.isOwn || isIn(to, ...underParts))).toEqual([])
  expect(
    refused('client/live/', (to) => !to.isOwn || isIn(to, 'client/live/', 'client/net/', ...below)),
  ).toEqual([])
  expect(refused('client/net/', (to) => to.isOwn && isIn(to, 'client/net/', ...below))).toEqual([])
  expect(refused('client/ui/', (to) => !to.isOwn || isIn(to, 'client/ui/', 'client/net/', ...below))).toEqual(
    [],
  )
  expect(refused('client/messages/', (to) => !to.isOwn || isIn(to, ...below))).toEqual([])
})

test('the visitor’s page shares looks, messages and net with the application, and loads it for those who edit', () => {
  const own = ['client/visitor/', 'client/net/', 'client/messages/', 'shared/', ...LOOKS]
  expect(
    refused('client/visitor/', (to) => {
      if (to.isDynamic && to.to === 'client/app/start.tsx') return true
      return to.isOwn ? isIn(to, ...own) : !isOfTheApplication(to)
    }),
  ).toEqual([])
})

test('what is loaded later is loaded in one way, which says so and tries again', () => {
  const client = product.filter(({ path }) => path.startsWith('client/'))
  const loading = client.filter(({ imports }) => imports.some(({ isDynamic }) => isDynamic))
  expect(loading.length).toBeGreaterThan(3)
  expect(
    loading.filter(({ names }) => !['later', 'laterDialog', 'Part'].some((name) => names.has(name))),
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

/** What parts are made of. What the parts make of it is not made again above them. */
const OF_PARTS = [
  'undoKeyOf',
  'claimsNear',
  'usePresentAt',
  'tellTyping',
  'useSharedText',
  'bindText',
  'readDeletedItems',
  'restoreItems',
]

test('what is a part stands once: features and the frame use it, and build none of it themselves', () => {
  const above = product.filter(({ path }) => /^client\/(app|features)\//.test(path))
  expect(
    above.flatMap(({ path, names }) =>
      OF_PARTS.filter((name) => names.has(name)).map((name) => `${path}: ${name}`),
    ),
  ).toEqual([])
  const lists = above.filter(({ attributes }) => [...attributes].some((one) => one.startsWith('select ')))
  expect(lists.map(({ path }) => path)).toEqual([])
  const parts = product.filter(({ path }) => /^client\/(parts|live)\//.test(path))
  expect(OF_PARTS.filter((name) => !parts.some(({ names }) => names.has(name)))).toEqual([])
})

test('a style sheet that is imported is there', () => {
  expect(refused('client/', ({ to, isOwn }) => !isOwn || !to.endsWith('.css') || existsSync(to))).toEqual([])
})

test('the canvas and the rich-text editor are imported by their features alone', () => {
  expect(
    refused('client/', ({ to }, { path }) => {
      if (/^@?tldraw/.test(to)) return path.startsWith('client/features/map/')
      if (to.startsWith('@tiptap/')) return path.startsWith('client/features/agenda/')
      return true
    }),
  ).toEqual([])
})

test('files have 250 lines at most', () => {
  const long = sources.filter(({ lines }) => lines > 250)
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

test('functions have 60 lines at most', () => {
  const all = product.flatMap(({ path, functions }) => functions.map((one) => ({ path, ...one })))
  expect(all.length).toBeGreaterThan(1000)
  expect(all.filter(({ lines }) => lines > 60)).toEqual([])
})

test('nothing is exported as default, nothing is an enum', () => {
  expect(
    sources
      .filter((source) => source.hasDefaultExport && !source.path.endsWith('.config.ts'))
      .map(({ path }) => path),
  ).toEqual([])
  expect(sources.filter((source) => source.hasEnum).map(({ path }) => path)).toEqual([])
})

test('no file or folder is called by what it is not', () => {
  const vague = /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/
  expect(sources.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([])
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
  expect(choosing.map(({ path }) => path)).toEqual(['client/messages/locale.ts', 'client/messages/when.ts'])
})
