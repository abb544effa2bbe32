import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { parseSync } from 'vite'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/**
 * `npx node tests/bench/path.ts [--root <checkout>]`: the way of one keystroke through the server's own code, from the
 * socket to the answered barrier, with one other person in the room: how many functions are called, and how often a
 * call goes from one file into another. Every function of `server/sync` and `server/storage` is made to say so.
 */
const { values } = parseArgs({
  options: { root: { type: 'string', default: join(import.meta.dirname, '../..') } },
})
const KEYSTROKES = 200
const FOLDERS = /\/server\/((sync|storage)\/.*|clock|encoding)\.ts$/

type Seen = { calls: number; entered: number }
const seen = new Map<string, Seen>()
const inside: string[] = []
const enter = (file: string): void => {
  const known = seen.get(file) ?? { calls: 0, entered: 0 }
  known.calls += 1
  if (inside.at(-1) !== file) known.entered += 1
  seen.set(file, known)
  inside.push(file)
}
const leave = (): void => void inside.pop()
Object.assign(globalThis, { pathEnter: enter, pathLeave: leave })

type Node = { type: string; start: number; end: number; async?: boolean; generator?: boolean; body?: Node }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Each function says when it is entered and left; one that waits says only that it was called. */
const marked = (file: string, code: string): string => {
  const edits: { at: number; text: string }[] = []
  const put = (at: number, text: string): void => void edits.push({ at, text })
  const enters = `pathEnter(${JSON.stringify(file)})`
  const mark = ({ body, async, generator }: Node): void => {
    if (!body) return
    const isBlock = body.type === 'BlockStatement'
    const [before, after] =
      async || generator
        ? [isBlock ? `${enters}; pathLeave();` : `(${enters}, pathLeave(), (`, isBlock ? '' : '))']
        : [`${enters}; try {${isBlock ? '' : 'return ('}`, `${isBlock ? '' : ')'}} finally { pathLeave() }`]
    const isWrapped = !isBlock && !async
    put(isBlock ? body.start + 1 : body.start, isWrapped ? `{${before}` : before)
    walk(body)
    put(isBlock ? body.end - 1 : body.end, isWrapped ? `${after}}` : after)
  }
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (!isNode(value)) return
    const isFunction = /^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(value.type)
    for (const [key, child] of Object.entries(value)) if (!isFunction || key !== 'body') walk(child)
    if (isFunction) mark(value)
  }
  walk(parseSync(file, code).program)
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((one, other) => one.at - other.at)) {
    result += code.slice(at, edit.at) + edit.text
    at = edit.at
  }
  return result + code.slice(at)
}

registerHooks({
  load(url, context, next) {
    if (!FOLDERS.test(url)) return next(url, context)
    const path = fileURLToPath(url)
    const source = marked(relative(join(values.root, 'server'), path), readFileSync(path, 'utf8'))
    return { format: 'module-typescript', source, shortCircuit: true }
  },
})

const from = <T>(file: string): Promise<T> => import(join(values.root, file))
const { startServer } = await from<typeof import('../../server/main.ts')>('server/main.ts')
const { readConfig } = await from<typeof import('../../server/config.ts')>('server/config.ts')
const { createLog } = await from<typeof import('../../server/log.ts')>('server/log.ts')

const folder = mkdtempSync(join(tmpdir(), 'common-table-path-'))
const server = await startServer(
  readConfig({ PORT: '0', DATA_DIR: folder, LIMIT_MESSAGES_PER_SECOND: '100000' }),
  createLog('silent'),
)
const made = (await (
  await fetch(`${server.url}/api/initiatives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Path', template: 'blank' }),
  })
).json()) as { id: string; links: { role: string; secret: string }[] }

const next = (socket: WebSocket, fits: (data: Buffer) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const hear = (data: Buffer): void => {
      if (!fits(data)) return
      socket.off('message', hear)
      resolve()
    }
    socket.on('message', hear)
  })
const open = async (): Promise<WebSocket> => {
  const secret = made.links.find(({ role }) => role === 'editor')?.secret
  const headers = { authorization: `Bearer ${secret}` }
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${made.id}/plan`, { headers })
  await next(socket, ([type, kind]) => type === 0 && kind === 0)
  return socket
}

const doc = new Y.Doc()
const text = doc.getText('text')
let update: Uint8Array = new Uint8Array()
doc.on('update', (bytes: Uint8Array) => (update = bytes))
const [ana, ben] = [await open(), await open()]
/** A letter after another, and the question whether it is saved. */
const type = async (n: number): Promise<void> => {
  text.insert(text.length, 'x')
  const relayed = next(ben, ([kind]) => kind === 0)
  const answered = next(ana, ([kind]) => kind === 102)
  ana.send(new Uint8Array([0, 2, update.length, ...update]))
  ana.send(new Uint8Array([102, n % 100]))
  await Promise.all([relayed, answered])
}
for (let i = 0; i < 20; i++) await type(i)
seen.clear()
for (let i = 0; i < KEYSTROKES; i++) await type(i)

const rounded = (number: number): string => (number / KEYSTROKES).toFixed(1)
const rows = [...seen].toSorted(([, one], [, other]) => other.entered - one.entered)
console.log('entered  calls  file')
for (const [file, { entered, calls }] of rows)
  console.log(`${rounded(entered).padStart(7)}${rounded(calls).padStart(7)}  ${file}`)
const sum = (key: keyof Seen): number => rows.reduce((all, [, one]) => all + one[key], 0)
console.log(`${rounded(sum('entered')).padStart(7)}${rounded(sum('calls')).padStart(7)}  in all, a keystroke`)
for (const socket of [ana, ben]) socket.terminate()
await server.stop()
rmSync(folder, { recursive: true, force: true })
