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

const isStorage = ({ to }: Import): boolean => /^server\/storage\/(sqlite|postgres|database|claim)/.test(to)

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

test('no files import each other in a circle, not even for a type', () => {
  const importsOf = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ isOwn }) => isOwn).map(({ to }) => to)]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const to of importsOf.get(path) ?? []) visit(to, [...way, path])
    done.add(path)
  }
  for (const path of importsOf.keys()) visit(path, [])
  expect(circles).toEqual([])
})

test('no two classes have one name', () => {
  const names = product.flatMap(({ classes }) => classes)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
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
