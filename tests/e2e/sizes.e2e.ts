import { gzipSync } from 'node:zlib'

import type { Page, Response } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'

declare global {
  interface Window {
    /** When it was there, in ms since the page began. */
    signAt: number
  }
}

const noteWhenThere = (sign: string): void => {
  const look = new MutationObserver(() => {
    if (!document.body?.textContent.includes(sign)) return
    window.signAt = performance.now()
    look.disconnect()
  })
  look.observe(document, { childList: true, subtree: true, characterData: true })
}

const cameBefore = (): string[] =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= window.signAt)
    .map(({ name }) => new URL(name).pathname)

/** Bytes of JavaScript, gzipped, that had come before a text was on a page, and the names of the files. */
const weigh = async (page: Page, path: string, sign: string): Promise<{ kB: number; names: string }> => {
  const answers = new Map<string, Response>()
  page.on('response', (answer) => answers.set(new URL(answer.url()).pathname, answer))
  await page.addInitScript(noteWhenThere, sign)
  await page.goto(path)
  await expect(page.getByText(sign).first()).toBeVisible()
  const came = await page.evaluate(cameBefore)
  const scripts = came.filter((name) => name.endsWith('.js'))
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync((await answers.get(name)?.body()) ?? '', { level: 9 }).length),
  )
  return { kB: sizes.reduce((sum, size) => sum + size, 0) / 1000, names: scripts.join(' ') }
}

test.describe('of JavaScript, gzipped', () => {
  test.beforeEach(async ({ context, baseURL, initiative }) => {
    await context.request.post('/api/join', {
      data: { secret: initiative.secret.editor, name: 'Dana' },
      headers: { origin: baseURL ?? '' },
    })
  })

  test('the grid is usable after at most 230 kB, without canvas and rich text', async ({
    page,
    initiative,
  }) => {
    const sign = 'Identify champions and form cross-sector group'
    const { kB, names } = await weigh(page, `/i/${initiative.id}/grid`, sign)
    expect(kB, names).toBeLessThanOrEqual(230)
    expect(kB, 'the scripts were seen').toBeGreaterThan(100)
    expect(names).not.toMatch(/map-canvas|agenda/)
    // each is work for a slow computer, however small it is
    expect(names.split(' ').length, names).toBeLessThanOrEqual(30)
  })

  test('the map is drawn after at most 520 kB', async ({ page, initiative }) => {
    const { kB, names } = await weigh(page, `/i/${initiative.id}/map`, 'Stance not known')
    expect(kB, names).toBeLessThanOrEqual(520)
    expect(names).toMatch(/map-canvas/)
  })
})

test('the join page needs at most 40 kB of JavaScript, a contributor’s page 60', async ({
  page,
  initiative,
}) => {
  const path = `/i/${initiative.id}#${initiative.secret.contributor}`
  const { kB, names } = await weigh(page, path, 'A person or group to know about')
  expect(kB, names).toBeLessThanOrEqual(40)
  expect(kB, 'the scripts were seen').toBeGreaterThan(5)
})
