import type { Locator, Page } from '@playwright/test'

import { addActor } from '../../shared/model/actors.ts'
import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { asFacilitator, linkOf, PHONE } from '../support/visitor.ts'

/** The families of the fonts that the browser took for the words of an element. */
const fontsOf = async (element: Locator): Promise<string[]> => {
  const page = element.page()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await element.evaluate((one) => one.setAttribute('data-looked-at', ''))
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  await browser.send('CSS.enable')
  const { root } = await browser.send('DOM.getDocument')
  const { nodeId } = await browser.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-looked-at]',
  })
  const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId })
  await browser.detach()
  return [...new Set(fonts.map(({ familyName }) => familyName))]
}

const NAME = 'Nguyễn Thị Hương ở Gò Vấp'

test('words in Vietnamese are set in one font, on the grid and on a phone', async ({
  page,
  openAs,
  initiative,
}) => {
  const headers = asFacilitator(initiative)
  const api = `/api/initiatives/${initiative.id}`
  const sent = await page.request.post(`${api}/contributions`, {
    headers: { authorization: `Bearer ${initiative.secret.contributor}`, 'idempotency-key': 'in-vietnamese' },
    data: { type: 'idea', text: NAME },
  })
  const { id } = (await sent.json()) as { id: string }
  await page.request.patch(`${api}/contributions/${id}`, { headers, data: { status: 'accepted' } })
  const grid = await openAs('editor', 'Dana Okafor', { place: 'grid' })
  await expect(grid.getByText(NAME)).toBeVisible()
  expect(await fontsOf(grid.getByText(NAME))).toHaveLength(1)
  await page.setViewportSize(PHONE)
  await page.goto(linkOf(initiative, 'contributor'))
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByLabel('Name of the group').fill(NAME)
  await page.getByLabel('Name of the group').press('Enter')
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible()
  expect(await fontsOf(page.getByRole('heading', { name: NAME }))).toHaveLength(1)
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByText('Waiting')).toBeVisible()
  expect(await fontsOf(page.getByText(NAME))).toHaveLength(1)
})

const plain = (family: string) => family.replaceAll('"', '').trim()

/** The families that were loaded, and those that words on the page are set in. */
const familiesOf = async (page: Page): Promise<{ loaded: string[]; shown: string[] }> => {
  const { loaded, shown } = await page.evaluate(async () => {
    const stacks = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement
      if (text.textContent?.trim() && element?.checkVisibility())
        stacks.add(getComputedStyle(element).fontFamily)
    }
    const faces = [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded')
    return { loaded: faces.map(({ family }) => family), shown: [...stacks] }
  })
  return { loaded: loaded.map(plain), shown: shown.flatMap((stack) => stack.split(',').map(plain)) }
}

test('a phone loads no font that it does not show', async ({ page, server }) => {
  const example = await createExample(server.url)
  await page.setViewportSize(PHONE)
  for (const role of ['contributor', 'viewer', 'editor'] as const) {
    await page.context().clearCookies()
    await page.goto('about:blank')
    await page.goto(linkOf(example, role))
    await expect(page.getByRole('heading').first()).toBeVisible()
    const { loaded, shown } = await familiesOf(page)
    expect(loaded.length, role).toBeGreaterThan(0)
    expect(
      loaded.filter((family) => !shown.includes(family)),
      role,
    ).toEqual([])
  }
})

test('no name on the map is cut once another font is taken for what is in Vietnamese', async ({
  openAs,
  initiative,
  server,
}) => {
  const script = await joinDocument(server.url, initiative, 'map')
  addActor(script.doc, { name: 'Metropolitan Housing Authority', at: { influence: 7, position: -1 } })
  const page = await openAs('editor', 'Dana Okafor', { initiative, place: 'map' })
  const name = page
    .locator('[data-shape-type="actor"]', { hasText: 'Metropolitan' })
    .locator('[data-side] > span')
  const cut = () =>
    name.evaluateAll((lines) => lines.filter((one) => one.scrollWidth > one.clientWidth + 1).length)
  await expect(name.first()).toBeVisible()
  expect(await fontsOf(name.first())).toEqual(['Atkinson Hyperlegible Next'])
  expect(await cut()).toBe(0)
  addActor(script.doc, { name: NAME, at: { influence: 3, position: 1 } })
  await expect(page.locator('html[data-letters=vietnamese]')).toBeAttached()
  expect(await fontsOf(name.first())).not.toEqual(['Atkinson Hyperlegible Next'])
  await expect.poll(cut).toBe(0)
  script.destroy()
})
