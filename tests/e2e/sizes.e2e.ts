import { gzipSync } from 'node:zlib'

import type { Page, Response } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'

/** Bytes of JavaScript, gzipped, that a page has asked for so far, and the names of the files. */
const weigh = (page: Page) => {
  const bodies: Promise<{ name: string; bytes: number }>[] = []
  const weighOne = (response: Response) => {
    const name = new URL(response.url()).pathname
    if (name.endsWith('.js'))
      bodies.push(response.body().then((body) => ({ name, bytes: gzipSync(body, { level: 9 }).length })))
  }
  page.on('response', weighOne)
  return async () => {
    page.off('response', weighOne)
    const files = await Promise.all(bodies)
    return {
      kB: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
      names: files.map(({ name }) => name).join(' '),
    }
  }
}

test.describe('of JavaScript, gzipped', () => {
  test.beforeEach(async ({ context, baseURL, initiative }) => {
    await context.request.post('/api/join', {
      data: { secret: initiative.secret.editor, name: 'Dana' },
      headers: { origin: baseURL ?? '' },
    })
  })

  test('the grid is usable after at most 240 kB, without canvas and rich text', async ({
    page,
    initiative,
  }) => {
    const weight = weigh(page)
    await page.goto(`/i/${initiative.id}/grid`)
    await expect(page.getByText('Identify champions and form cross-sector group')).toBeVisible()
    const { kB, names } = await weight()
    expect(kB, names).toBeLessThanOrEqual(240)
    expect(kB, 'the scripts were seen').toBeGreaterThan(100)
    expect(names).not.toMatch(/map-canvas|agenda/)
  })

  test('the map is drawn after at most 520 kB', async ({ page, initiative }) => {
    const weight = weigh(page)
    await page.goto(`/i/${initiative.id}/map`)
    await expect(page.locator('.tl-canvas')).toBeVisible()
    const { kB, names } = await weight()
    expect(kB, names).toBeLessThanOrEqual(520)
    expect(names).toMatch(/map-canvas/)
  })
})

test('the join page needs at most 40 kB of JavaScript, a contributor’s page 60', async ({
  page,
  initiative,
}) => {
  const weight = weigh(page)
  await page.goto(`/i/${initiative.id}#${initiative.secret.contributor}`)
  await expect(page.getByText('A person or group to know about')).toBeVisible()
  const { kB, names } = await weight()
  expect(kB, names).toBeLessThanOrEqual(40)
  expect(kB, 'the scripts were seen').toBeGreaterThan(5)
})
