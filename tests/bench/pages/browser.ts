import type { Browser, BrowserContext, Page } from '@playwright/test'
import * as Y from 'yjs'

import type { DocumentName } from '../../../shared/words/documents.ts'
import { createInitiative, type TestInitiative } from '../../support/initiative.ts'
import { joinDocument } from '../../support/script.ts'
import { startServer } from '../../support/server.ts'

/** How much the processor is slowed where a figure says 4×. */
const SLOW = 4

export const report = (what: string, figure: string, aim: string): void => {
  console.log(`${what}: ${figure} (aim: ${aim})`)
}

export const server = await startServer({ LOG_LEVEL: 'warn', LIMIT_JOINS_PER_MINUTE: '10000' })

export const filled = async (name: DocumentName, fill: (doc: Y.Doc) => void): Promise<TestInitiative> => {
  const initiative = await createInitiative(server.url)
  const provider = await joinDocument(server.url, initiative, name)
  provider.doc.transact(() => fill(provider.doc))
  await arrived(initiative, name, provider.doc)
  provider.destroy()
  // the awareness of a document looks around until that is gone, and keeps the process
  provider.doc.destroy()
  return initiative
}

/** Once somebody else who joins has all of it. */
const arrived = async (initiative: TestInitiative, name: DocumentName, doc: Y.Doc): Promise<void> => {
  const reader = await joinDocument(server.url, initiative, name)
  const clocks = (of: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(of))
  const has = () =>
    [...clocks(doc)].every(([client, clock]) => (clocks(reader.doc).get(client) ?? 0) >= clock)
  while (!has()) await new Promise<void>((resolve) => reader.doc.once('update', () => resolve()))
  reader.destroy()
  reader.doc.destroy()
}

/** A browser that has joined as an editor and has nothing in its cache, with an empty page. */
export const arrive = async (browser: Browser, { secret }: TestInitiative): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  const data = { secret: secret.editor, name: 'Dana' }
  await context.request.post('/api/join', { data, headers: { origin: server.url } })
  return context.newPage()
}

export const devTools = async (page: Page) => (page.context() as BrowserContext).newCDPSession(page)

export const slow = async (page: Page): Promise<void> => {
  await (await devTools(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW })
}

/** Milliseconds since the page was asked for until so many elements are there. */
export const shownAfter = async (page: Page, selector: string, count: number): Promise<number> => {
  const isThere = ([all, least]: [string, number]) => {
    const now = performance.now()
    return document.querySelectorAll(all).length >= least && now
  }
  return (await (await page.waitForFunction(isThere, [selector, count] as [string, number])).jsonValue()) || 0
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const several = async (times: number, measure: () => Promise<number>): Promise<number> => {
  const values: number[] = []
  for (let i = 0; i < times; i++) values.push(await measure())
  return median(values)
}

/** Milliseconds of each frame while `act` goes on. */
export const framesDuring = async (page: Page, act: () => Promise<void>): Promise<number[]> => {
  await page.evaluate(() => {
    const all: number[] = []
    let last = performance.now()
    const next = (now: number): void => {
      all.push(now - last)
      last = now
      Object.assign(globalThis, { frame: requestAnimationFrame(next) })
    }
    Object.assign(globalThis, { frames: all, frame: requestAnimationFrame(next) })
  })
  await act()
  return page.evaluate(() => {
    const { frames, frame } = globalThis as unknown as { frames: number[]; frame: number }
    cancelAnimationFrame(frame)
    return frames.slice(1)
  })
}

export const sayFrames = (frames: number[]): string => {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  const seconds = frames.reduce((sum, ms) => sum + ms, 0) / 1000
  return `${(frames.length / seconds).toFixed(0)} frames/s, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`
}
