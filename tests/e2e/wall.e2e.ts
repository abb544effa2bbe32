import type { Page } from '@playwright/test'
import * as Y from 'yjs'

import { addActivity } from '../../shared/model/activities.ts'
import { edit } from '../../shared/model/edit.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { expectAccessible } from '../support/visitor.ts'

const SIZES = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const

const head = (wall: Page) => wall.getByRole('heading', { level: 1 })

const openWall = async (page: Page): Promise<Page> => {
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('w')
  const wall = await opened
  await expect(head(wall)).toBeVisible()
  return wall
}

const choose = async (page: Page, name: string) => {
  await chooseTool(page, 'On the wall')
  await page.getByRole('menuitem', { name }).click()
}

test('the wall goes with the facilitator, is held still by its keys, and nobody sees that it is open', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  const ana = await openAs('editor', 'Ana Ruiz', { initiative, place: 'grid' })
  const wall = await openWall(dana)
  await expect(head(wall)).toHaveText('Governance & Infrastructure')
  await dana.getByText('Choose six shared measures').click()
  await expect(head(wall)).toHaveText('Evaluation and Improvement')
  await ana.getByText('Hire a backbone director').click()

  await wall.keyboard.press('ArrowUp')
  await expect(head(wall)).toHaveText('Community Involvement')
  await dana.getByText('Listening sessions in eight blocks').click()
  await wall.keyboard.press('f')
  await expect(head(wall)).toHaveText('Strategic Planning')

  await choose(dana, 'One phase')
  await expect(head(wall)).toHaveText('Phase I: Initiate Action')
  await choose(dana, 'The whole grid')
  await expect(wall.getByRole('rowheader')).toHaveCount(4)
  await wall.keyboard.press('2')
  await expect(head(wall)).toHaveText('Strategic Planning')

  // two people, however many windows; nothing to press, and nobody's name
  await expect(dana.getByText('AR', { exact: true }).first()).toBeVisible()
  const nobody = await openAs('editor', 'Third Machine', { initiative, place: 'wall' })
  await expect(head(nobody)).toBeVisible()
  await expect(dana.getByText('TM', { exact: true })).toHaveCount(0)
  await expect(wall.locator('a, button, input, textarea, [tabindex], [contenteditable]')).toHaveCount(0)
  await expect(wall.getByText(/Dana|Ana/)).toHaveCount(0)
  // on another computer it goes with a facilitator too
  await dana.getByText('Block captains program').click()
  await expect(head(nobody)).toHaveText('Community Involvement')
  await expectAccessible(wall)
})

/** What is on the wall as it is drawn: whether all of it is there, and how large letters are, at 1080 lines. */
const drawn = (wall: Page) =>
  wall.evaluate(() => {
    const lines = 1080 / innerHeight
    const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize) * lines
    const isCut = (one: Element) => {
      const box = one.getBoundingClientRect()
      for (let at = one.parentElement; at; at = at.parentElement) {
        const around = at.getBoundingClientRect()
        const hides = getComputedStyle(at).overflow !== 'visible' || at === document.body
        if (hides && (box.bottom > around.bottom + 1 || box.right > around.right + 1)) return true
      }
      return false
    }
    const cards = [...document.querySelectorAll('[data-activity]')]
    const titles = cards.flatMap((card) => [...card.querySelectorAll('h3')])
    return {
      cards: cards.length,
      cut: cards.filter(isCut).map((card) => card.textContent),
      // a title may end in dots after its sixth line, and at none before
      short: titles
        .filter((title) => title.scrollHeight > title.clientHeight + 2)
        .filter((title) => title.clientHeight < 7 * parseFloat(getComputedStyle(title).fontSize))
        .map((title) => title.textContent),
      letters: Math.min(Infinity, ...titles.map(sizeOf)),
      codes: Math.min(
        Infinity,
        ...cards.flatMap((card) => [...card.querySelectorAll('p > [dir="auto"]')]).map(sizeOf),
      ),
      scrolls: document.documentElement.scrollHeight > innerHeight,
    }
  })

const TITLES = [
  (n: number) => `Agree with every clinic on one form, number ${n}`,
  (n: number) => `${'Ask families what they would count and what they would rather not. '.repeat(3)}${n}`,
  () => 'لقاء شهري لكل العائلات في الحي مع المدرسة والعيادة',
  () => 'Supercalifragilistic'.repeat(5),
]

const fillMany = (doc: Y.Doc): void => {
  const phases = [...doc.getMap('phases').keys()]
  const components = [...doc.getMap('components').keys()]
  const lead = [...doc.getMap('partners').keys()][0]
  for (let i = 0; i < 170; i++) {
    const [phase = '', component = ''] = [phases[i % phases.length], components[i % components.length]]
    addActivity(doc, { phase, component, title: TITLES[i % TITLES.length]?.(i) ?? '', lead })
  }
}

test('at every size all that is on the wall is whole, and large enough for six meters', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const example = await openAs('facilitator', 'Dana', { initiative, place: 'wall?show=row' })
  const many = await createExample(server.url)
  const script = await joinDocument(server.url, many, 'plan')
  edit(script.doc, () => fillMany(script.doc))
  const full = await openAs('facilitator', 'Dana', { initiative: many, place: 'wall?show=row' })
  for (const wall of [example, full])
    for (const [width, height] of SIZES) {
      await wall.setViewportSize({ width, height })
      for (const [key, shown] of [
        ['2', 'row'],
        ['3', 'phase'],
        ['4', 'cell'],
        ['1', 'whole'],
      ] as const) {
        await wall.keyboard.press(key)
        await expect(wall).toHaveURL(new RegExp(`show=${shown}`))
        const found = await drawn(wall)
        const what = `${width} × ${height}, ${shown}`
        expect(found, what).toMatchObject({ cut: [], short: [], scrolls: false })
        expect(found.letters, what).toBeGreaterThanOrEqual(27.9)
        expect(found.codes, what).toBeGreaterThanOrEqual(17.9)
        if (shown !== 'whole') expect(found.cards, what).toBeGreaterThan(0)
      }
    }
  await full.keyboard.press('2')
  await expect(full.getByText(/^and \d+ more$/).first()).toBeVisible()
  await full.keyboard.press('ArrowRight')
  await expect(full.getByText(/^Part 2 of \d+$/)).toBeVisible()
  // a reload shows the same
  await full.reload()
  await expect(full.getByText(/^Part 2 of \d+$/)).toBeVisible()
  script.destroy()
})

test('with the code at its foot the wall says how to come in and how many have', async ({
  openAs,
  server,
  initiative,
  browser,
}) => {
  const dana = await openAs('facilitator', 'Dana', { place: 'grid' })
  await expect(dana.getByRole('gridcell').first()).toBeVisible()
  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  await dana.getByRole('button', { name: 'Show the code' }).click()
  await expect(dana.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
  await dana.keyboard.press('Escape')
  const wall = await openWall(dana)
  await choose(dana, 'Code for phones at the foot')
  await expect(wall.getByRole('img', { name: /^Code/ })).toBeVisible()
  await expect(wall.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible()
  await expect(wall.getByText('Nobody has come yet')).toBeVisible()
  const phone = await browser.newPage({ baseURL: server.url })
  await phone.goto(initiative.url.contributor)
  await expect(wall.getByText('1 phone has come')).toBeVisible()
  await phone.close()
})

test('the wall comes back by itself after a cut, with what was written meanwhile', async ({
  openAs,
  server,
  watch,
}) => {
  watch.allowOutage()
  watch.allow(/Failed to load resource/)
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana', { initiative, place: 'grid' })
  const wall = await openWall(dana)
  const card = wall.getByRole('heading', { name: 'Convene the founding eleven' })
  await expect(card).toBeVisible()
  await server.restart()
  await expect(card).toBeVisible()
  const script = await joinDocument(server.url, initiative, 'plan')
  const [phase = '', component = ''] = ['phases', 'components'].map(
    (kind) => [...script.doc.getMap(kind).keys()][0],
  )
  addActivity(script.doc, { phase, component, title: 'After the cut' })
  await wall.keyboard.press('1')
  await wall.keyboard.press('3')
  await expect(wall.getByRole('heading', { name: 'After the cut' })).toBeVisible({ timeout: 30_000 })
  script.destroy()
})
