import type { Browser, BrowserContext, Page } from '@playwright/test'

import { saved, textOf } from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'
import { addByClick, card } from '../support/map-page.ts'
import { Several } from '../several/servers.ts'
import { beginAs, joinAs, NAME, PHONE, sendActor } from '../support/visitor.ts'
import { Watch } from '../support/watch.ts'

test.use({ savesData: false })

/** Opens a link as somebody new would: a browser that has never been here. */
const join = async (page: Page, link: string, name: string) => {
  await page.goto(link)
  await joinAs(page, name)
}

const goTo = (page: Page, place: RegExp) => page.getByRole('link', { name: place }).click()

type Table = {
  browser: Browser
  watch: Watch
  /** The origin. */
  url: string
  inTheMiddle?: () => Promise<void>
  atTheEnd?: () => Promise<void>
}

/** A table is set, shared, edited by two and added to from a phone. */
const tell = async ({
  browser,
  watch,
  url,
  inTheMiddle = async () => {},
  atTheEnd = async () => {},
}: Table): Promise<void> => {
  watch.allow(/WebSocket connection|ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to load resource/)
  const contexts: BrowserContext[] = []
  const person = async (viewport = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({ baseURL: url, viewport })
    contexts.push(context)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    watch.follow(context)
    return context.newPage()
  }

  const dana = await person()
  await dana.goto('/')
  await dana.getByLabel('What is your initiative called?').fill('Ready by Five, Riverside')
  await dana.getByRole('button', { name: 'Start' }).click()
  await beginAs(dana, 'Dana Okafor')
  await expect(dana.getByText('Create common agenda (goals and strategy)')).toBeVisible()

  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  await dana.getByRole('tab', { name: 'Links' }).click()
  const sharing = dana.getByRole('dialog', { name: 'Share' })
  const linkFor = async (role: string) => {
    await sharing.getByRole('button', { name: `Copy link: ${role}` }).click()
    await expect(dana.getByText(new RegExp(`${role}.* copied`))).toBeVisible()
    return dana.evaluate(() => navigator.clipboard.readText())
  }
  const [editing, adding] = [await linkFor('Can edit'), await linkFor('Can add')]
  expect(editing).not.toBe(adding)
  await dana.keyboard.press('Escape')

  const tomas = await person()
  await join(tomas, editing, 'Tomás Jiménez')
  await tomas
    .getByRole('button', {
      name: 'Add an activity to Phase II: Organize for Impact, Strategic Planning',
    })
    .click()
  await tomas.keyboard.type('Draft the strategic framework')
  await expect(dana.getByText('Draft the strategic framework')).toBeVisible()
  await expect(dana.getByText(/Tomás Jiménez/).first()).toBeVisible()
  await tomas.keyboard.press('Escape')
  await saved(tomas)

  await goTo(dana, /Common agenda/)
  await inTheMiddle()
  await textOf(dana, 'Shared vision').click()
  await dana.keyboard.type('Every child starts school heard.')
  await goTo(tomas, /Common agenda/)
  const shared = { timeout: 20_000 }
  await expect(textOf(tomas, 'Shared vision')).toHaveText('Every child starts school heard.', shared)

  await goTo(dana, /Power map/)
  await goTo(tomas, /Power map/)
  await addByClick(dana, 'Ward council', 0.5, 0.4)
  await expect(card(tomas, 'Ward council')).toBeVisible()

  const phone = await person(PHONE)
  await phone.goto(adding)
  await sendActor(phone)
  await expect(phone.getByText('Waiting')).toBeVisible()
  await goTo(dana, /Added by residents/)
  await dana.getByRole('button', { name: `Take up: ${NAME}` }).click({ timeout: 20_000 })
  await expect(tomas.getByText(NAME).first()).toBeVisible()
  await expect(phone.getByText('Taken up', { exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await saved(dana)

  await atTheEnd()
  const again = await person()
  await join(again, editing, 'Marcus Rivera')
  await expect(again.getByText('Draft the strategic framework')).toBeVisible()
  await goTo(again, /Common agenda/)
  await expect(textOf(again, 'Shared vision')).toHaveText('Every child starts school heard.')
  await goTo(again, /Power map/)
  await expect(card(again, 'Ward council')).toBeVisible()
  await expect(again.getByText(NAME).first()).toBeVisible()
  await Promise.all(contexts.map((context) => context.close()))
}

test('a table is set, shared, edited by two, added to from a phone, and all of it survives a restart', async ({
  browser,
  server,
  watch,
}) => {
  test.setTimeout(120_000)
  await tell({ browser, watch, url: server.url, atTheEnd: () => server.restart() })
})

test('the same with three servers, of which the one that has it is killed in the middle', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const several = await Several.start(3)
  try {
    const watch = new Watch(several.url)
    await tell({ browser, watch, url: several.url, inTheMiddle: () => several.killOwner() })
    expect(watch.complaints).toEqual([])
  } finally {
    await several.remove()
  }
})
