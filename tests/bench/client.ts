import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test'
import * as Y from 'yjs'

import { ensureBuilt } from '../../tools/build.ts'
import { addActivity } from '../../shared/model/activities.ts'
import { addActor } from '../../shared/model/actors.ts'
import { CONNECTION_KINDS } from '../../shared/words/choices.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'
import { createInitiative, type TestInitiative } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { startServer } from '../support/server.ts'

/**
 * `npm run bench:client`: how fast the built pages are in Chromium, drawn by software. "4×": with the processor slowed
 * that much by the browser's developer tools. Frames are what `requestAnimationFrame` sees.
 */
const SLOW = 4
const PHONE_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }

type Row = { what: string; figure: string; aim: string }
const rows: Row[] = []
const report = (what: string, figure: string, aim: string): void => {
  rows.push({ what, figure, aim })
  console.log(`${what}: ${figure} (aim: ${aim})`)
}

const fillGrid = (doc: Y.Doc, count: number): void => {
  const phases = [...doc.getMap('phases').keys()]
  const components = [...doc.getMap('components').keys()]
  for (let i = 0; i < count; i++)
    addActivity(doc, {
      phase: phases[i % phases.length] ?? '',
      component: components[Math.floor(i / phases.length) % components.length] ?? '',
      title: `Activity ${i}: agree with the partners on what is measured and by whom`,
    })
}

const fillMap = (doc: Y.Doc, people: number, connections: number): void => {
  const ids = Array.from({ length: people }, (_, i) =>
    addActor(doc, {
      name: `Person or group ${i}`,
      at: { influence: (i * 7.3) % 10, position: ((i * 1.7) % 4) - 2 },
    }),
  )
  for (let i = 0; i < connections; i++)
    addConnection(doc, {
      from: ids[i % people] ?? '',
      to: ids[(i * 13 + 1 + Math.floor(i / people)) % people] ?? '',
      kind: CONNECTION_KINDS[i % CONNECTION_KINDS.length] ?? 'influences',
    })
}

const server = await startServer({ LOG_LEVEL: 'warn', LIMIT_JOINS_PER_MINUTE: '10000' })

const filled = async (name: DocumentName, fill: (doc: Y.Doc) => void): Promise<TestInitiative> => {
  const initiative = await createInitiative(server.url)
  const provider = await joinDocument(server.url, initiative, name)
  provider.doc.transact(() => fill(provider.doc))
  await new Promise((resolve) => setTimeout(resolve, 2000))
  provider.destroy()
  return initiative
}

/** A browser that has joined as an editor and has nothing in its cache, with an empty page. */
const arrive = async (browser: Browser, { secret }: TestInitiative): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  const data = { secret: secret.editor, name: 'Dana' }
  await context.request.post('/api/join', { data, headers: { origin: server.url } })
  return context.newPage()
}

const devTools = async (page: Page) => (page.context() as BrowserContext).newCDPSession(page)

const slow = async (page: Page): Promise<void> => {
  await (await devTools(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW })
}

/** Milliseconds since the page was asked for until so many elements are there. */
const shownAfter = async (page: Page, selector: string, count: number): Promise<number> => {
  const isThere = ([all, least]: [string, number]) => {
    const now = performance.now()
    return document.querySelectorAll(all).length >= least && now
  }
  return (await (await page.waitForFunction(isThere, [selector, count] as [string, number])).jsonValue()) || 0
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const several = async (times: number, measure: () => Promise<number>): Promise<number> => {
  const values: number[] = []
  for (let i = 0; i < times; i++) values.push(await measure())
  return median(values)
}

/** Milliseconds of each frame while `act` goes on. */
const framesDuring = async (page: Page, act: () => Promise<void>): Promise<number[]> => {
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

const sayFrames = (frames: number[]): string => {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  const seconds = frames.reduce((sum, ms) => sum + ms, 0) / 1000
  return `${(frames.length / seconds).toFixed(0)} frames/s, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`
}

const openings = async (browser: Browser): Promise<void> => {
  const grid = await filled('plan', (doc) => fillGrid(doc, 200))
  const usable = await several(5, async () => {
    const page = await arrive(browser, grid)
    await slow(page)
    await page.goto(`/i/${grid.id}/grid`, { waitUntil: 'commit' })
    const ms = await shownAfter(page, '[data-activity]', 200)
    await page.context().close()
    return ms
  })
  report('open a grid of 200 activities, 4×, median of 5', `${usable.toFixed(0)} ms`, '1,500 ms')
  const form = await several(5, async () => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await slow(page)
    await (await devTools(page)).send('Network.emulateNetworkConditions', PHONE_NETWORK)
    await page.goto(`/i/${grid.id}#${grid.secret.contributor}`, { waitUntil: 'commit' })
    const ms = await shownAfter(page, 'form input', 1)
    await context.close()
    return ms
  })
  report('contributor’s form, 150 ms, 1.6 Mbit/s, 4×, median of 5', `${form.toFixed(0)} ms`, '1,000 ms')
}

/** Thirty others who go from card to card, twice a second each. */
const crowd = async (grid: TestInitiative): Promise<() => void> => {
  const all = await Promise.all(Array.from({ length: 30 }, () => joinDocument(server.url, grid, 'plan')))
  const timers = all.map(({ awareness, doc }, i) => {
    const ids = [...doc.getMap('activities').keys()]
    let at = i * 31
    return setInterval(
      () =>
        awareness.setLocalStateField('at', { place: 'grid', item: `activities/${ids[at++ % ids.length]}` }),
      500,
    )
  })
  return () => {
    timers.forEach((timer) => clearInterval(timer))
    for (const provider of all) provider.destroy()
  }
}

const largeGrid = async (browser: Browser): Promise<void> => {
  const grid = await filled('plan', (doc) => fillGrid(doc, 1000))
  const page = await arrive(browser, grid)
  await page.goto(`/i/${grid.id}/grid`)
  await shownAfter(page, '[data-activity]', 1000)
  const leave = await crowd(grid)
  await slow(page)
  const [first, second] = await page.locator('[data-activity]').all()
  await first?.getByText('Activity 0').first().click()
  await page.keyboard.press('End')
  const typing = await framesDuring(page, () =>
    page.keyboard.type(' and everybody knows who does what by Monday', { delay: 60 }),
  )
  await page.keyboard.press('Escape')
  report('type in a grid of 1,000 with 30 others, 4×', sayFrames(typing), '50 ms a frame')
  const [from, to] = [await first?.boundingBox(), await second?.boundingBox()]
  if (!from || !to) throw new Error('The cards are not there.')
  const dragging = await framesDuring(page, async () => {
    await page.mouse.move(from.x + 30, from.y + 8)
    await page.mouse.down()
    for (let i = 0; i <= 60; i++)
      await page.mouse.move(from.x + 30 + ((to.x - from.x) * i) / 60, from.y + 8 + Math.sin(i / 6) * 40)
    await page.mouse.up()
  })
  report('drag a card in it', sayFrames(dragging), '50 ms a frame')
  leave()
  await page.context().close()
}

const largeMap = async (browser: Browser): Promise<void> => {
  const map = await filled('map', (doc) => fillMap(doc, 300, 600))
  const page = await arrive(browser, map)
  await page.goto(`/i/${map.id}/map`)
  await shownAfter(page, '[data-shape-type="actor"]', 300)
  const box = await page.locator('.tl-canvas').boundingBox()
  if (!box) throw new Error('The canvas is not there.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  const wheel = async (dx: (i: number) => number, dy: (i: number) => number): Promise<void> => {
    for (let i = 0; i < 100; i++) await page.mouse.wheel(dx(i), dy(i))
  }
  const pan = await framesDuring(page, () =>
    wheel(
      (i) => Math.cos(i / 8) * 25,
      (i) => Math.sin(i / 8) * 25,
    ),
  )
  report('pan a map of 300 and 600', sayFrames(pan), '30 frames/s')
  await page.keyboard.down('Control')
  const zoom = await framesDuring(page, () => wheel(() => 0, (i) => Math.sin(i / 10) * 20)) // prettier-ignore
  await page.keyboard.up('Control')
  report('zoom it', sayFrames(zoom), '30 frames/s')
  const card = await page.locator('[data-shape-type="actor"]').nth(150).boundingBox()
  if (!card) throw new Error('The card is not there.')
  const drag = await framesDuring(page, async () => {
    await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2)
    await page.mouse.down()
    for (let i = 0; i < 100; i++) await page.mouse.move(x + Math.cos(i / 8) * 200, y + Math.sin(i / 8) * 150)
    await page.mouse.up()
  })
  report('drag a card in it', sayFrames(drag), '30 frames/s')
  await page.context().close()
}

await ensureBuilt()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
for (const measure of [openings, largeGrid, largeMap]) await measure(browser)
await browser.close()
await server.remove()
