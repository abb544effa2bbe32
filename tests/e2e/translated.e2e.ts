import type { Page } from '@playwright/test'

import { sectionOf, textOf } from '../support/agenda.ts'
import { expect, type OpenAs, test } from '../support/fixtures.ts'
import { addByClick, card as onMap } from '../support/map-page.ts'
import { openDialogs } from '../support/menu.ts'
import { openSharing } from '../support/sharing.ts'
import { translate } from '../support/translate.ts'

test.use({ savesData: false })

/** Those who edit a page that their browser translates see what is so now, as everybody else does. */

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'
const PLACES = ['Common agenda', 'Partners', 'Added by residents', 'Theory of action']

const titles = (page: Page) => page.getByRole('main').getByRole('listitem')
const badge = (page: Page) => page.locator('[data-saved]')

/** What a page says, whoever says it in which elements. */
const saidBy = async (page: Page): Promise<string> =>
  (await page.getByRole('main').innerText()).replaceAll(/[«»\s]/g, '')

/** What a browser translates is what the same place says to somebody who reads it as it is written. */
const saySame = async (plain: Page, ...translated: Page[]) => {
  for (const page of translated)
    await expect(async () => expect(await saidBy(page)).toBe(await saidBy(plain))).toPass({ timeout: 10_000 })
}

const goTo = (page: Page, place: string) =>
  page
    .getByRole('navigation', { name: /Places/ })
    .getByRole('link', { name: new RegExp(place) })
    .click()

const add = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await expect(page.locator('main :focus')).toHaveRole('textbox')
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** Facilitators in a browser that does not translate and in one that does, and an editor whose words are only wrapped. */
const three = async (openAs: OpenAs) => {
  const [plain, dana, marcus] = await Promise.all([
    openAs('facilitator', 'Tomás Jiménez', { place: 'grid' }),
    openAs('facilitator', 'Dana Okafor', { place: 'grid' }),
    openAs('editor', 'Marcus Rivera', { place: 'grid' }),
  ])
  await translate(dana)
  await translate(marcus, 'wrapping')
  await Promise.all([dana.reload(), marcus.reload()])
  await expect(badge(dana)).toHaveText('«Saved»', { timeout: 30_000 })
  await expect(badge(marcus)).toHaveText('Saved', { timeout: 30_000 })
  await expect(badge(marcus).locator('font font')).toHaveText('Saved')
  return { plain, dana, marcus }
}

test('a translated grid shows every change, one’s own and of others, as it is, and so do the pause and the bar', async ({
  openAs,
  watch,
}) => {
  test.setTimeout(90_000)
  watch.allowOutage()
  const { plain, dana, marcus } = await three(openAs)
  await test.step('a card is added, renamed, deleted and brought back', async () => {
    await add(marcus, 'Hire a director')
    await expect(titles(dana).getByText('«Hire a director»')).toBeVisible()
    await titles(dana).getByText('«Hire a director»').click()
    await dana.keyboard.press('End')
    await dana.keyboard.type(', soon')
    await dana.keyboard.press('Escape')
    await expect(titles(dana).getByText('«Hire a director, soon»')).toBeVisible()
    await expect(titles(marcus).getByText('Hire a director', { exact: true })).toHaveCount(0)
    await saySame(plain, dana, marcus)
    await add(plain, 'Ask the families')
    await expect(titles(dana).getByText('«Ask the families»')).toBeVisible()
    await dana.getByRole('button', { name: /Undo/ }).first().click()
    await expect(titles(dana).getByText('Hire a director, soon')).toHaveCount(0)
    await saySame(plain, dana, marcus)
    await dana.getByRole('button', { name: /Redo/ }).first().click()
    await expect(titles(plain).getByText('Hire a director, soon')).toBeVisible()
    await saySame(plain, dana, marcus)
    await titles(marcus).getByText('Ask the families').click()
    await marcus.keyboard.press('Escape')
    await marcus.keyboard.press('Delete')
    await expect(titles(dana).getByText('Ask the families')).toHaveCount(0)
    await saySame(plain, dana, marcus)
    await marcus.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(titles(dana).getByText('«Ask the families»')).toBeVisible()
    await saySame(plain, dana, marcus)
  })

  await test.step('the pause, what is kept in it, and the network say how it stands', async () => {
    await dana.getByRole('button', { name: 'Menu', exact: true }).click()
    await dana.getByRole('menuitem', { name: 'Pause editing for everyone' }).click()
    await expect(dana.getByText(/^«Editing is paused for everyone/)).toBeVisible()
    await expect(marcus.getByText(/^Editing is paused\. What you type/)).toBeVisible()
    await add(marcus, 'Typed in the pause')
    await expect(badge(marcus)).toHaveText(/^Paused, \d+ changes? kept$/)
    await dana.getByRole('button', { name: 'Resume editing' }).click()
    await expect(dana.getByText('Editing is paused')).toHaveCount(0)
    await expect(marcus.getByText('Editing is paused')).toHaveCount(0)
    await expect(marcus.getByRole('main').getByText(/^The pause is over\. Send your/)).toBeVisible()
    await marcus.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(marcus.getByRole('main').getByText('The pause is over.')).toHaveCount(0)
    await expect(titles(dana).getByText('«Typed in the pause»')).toBeVisible()
    await expect(badge(marcus)).toHaveText('Saved')
    await saySame(plain, dana, marcus)
    await Promise.all([dana, marcus].map((page) => page.context().setOffline(true)))
    await expect(badge(dana)).toHaveText('«Offline»')
    await expect(badge(marcus)).toHaveText('Offline')
    await Promise.all([dana, marcus].map((page) => page.context().setOffline(false)))
    await expect(badge(dana)).toHaveText('«Saved»', { timeout: 20_000 })
    await expect(badge(marcus)).toHaveText('Saved', { timeout: 20_000 })
    await saySame(plain, dana, marcus)
  })
})

test('every translated place and dialog says what is so, and what is written together stays as it was written', async ({
  openAs,
}) => {
  test.setTimeout(90_000)
  const { plain, dana, marcus } = await three(openAs)
  await test.step('every place, and the name of all', async () => {
    await dana.getByRole('button', { name: 'Rename this initiative' }).click()
    await dana.getByLabel('Name of this initiative').fill('Ready by Six')
    await dana.keyboard.press('Enter')
    for (const page of [dana, marcus])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        page === dana ? '«Ready by Six»' : 'Ready by Six',
      )
    for (const place of PLACES) {
      await Promise.all([plain, dana].map((page) => goTo(page, place)))
      await expect(dana.getByRole('heading', { name: new RegExp(place) }).first()).toBeVisible()
      await saySame(plain, dana)
    }
    await Promise.all([plain, dana, marcus].map((page) => goTo(page, 'Power map')))
    await addByClick(marcus, 'Ward council', 0.5, 0.4)
    await expect(onMap(dana, '«Ward council»')).toBeVisible()
    await expect(onMap(plain, 'Ward council')).toBeVisible()
  })

  await test.step('what is written together is never a translation', async () => {
    await Promise.all([plain, dana, marcus].map((page) => goTo(page, 'Common agenda')))
    const vision = sectionOf(dana, '«Shared vision»').getByRole('textbox')
    await textOf(marcus, 'Shared vision').click()
    await marcus.keyboard.type('Every child starts school heard.')
    await expect(vision).toHaveText('Every child starts school heard.')
    await vision.press('End')
    await dana.keyboard.type(' And seen.')
    await expect(textOf(plain, 'Shared vision')).toHaveText('Every child starts school heard. And seen.')
    for (const page of [dana, marcus]) await expect(page.locator('[contenteditable] font')).toHaveCount(0)
  })

  await test.step('every dialog, and codes and names to type are left as they are', async () => {
    await openDialogs(dana, async (name) => {
      const dialog = dana.getByRole('dialog')
      await expect(dialog.getByRole('heading').first()).toHaveText(/^«.+»$/)
      if (name.startsWith('Delete'))
        await expect(dialog.getByText('Ready by Six', { exact: true })).toBeVisible()
      if (!name.startsWith('Continue')) return
      const code = dialog.getByText(/^\w{4}-\w{4}$/)
      await dialog.getByRole('button', { name: '«Show the code»' }).click()
      await expect(code).toHaveAttribute('translate', 'no')
      await expect(dialog.getByText('Show the code')).toHaveCount(0)
    })
    const sharing = await openSharing(dana)
    await expect(sharing.getByText(/^\w{4}-\w{4}$/)).toHaveAttribute('translate', 'no')
    const tabs = sharing.getByRole('tab')
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).click()
      await expect(sharing.getByRole('tabpanel').getByText(/«/).first()).toBeVisible()
    }
    await dana.keyboard.press('Escape')
  })
  await saySame(plain, dana)
})
