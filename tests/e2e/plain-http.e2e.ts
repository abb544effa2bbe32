import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { joinAs, openPlain, PLAIN_HTTP } from '../support/plain-http.ts'

/** A server in a local network, without TLS: browsers keep their clipboard, share sheet and more from its pages. */
test.use(PLAIN_HTTP)

const addActivity = async (page: Page) => {
  const add = page.getByRole('button', { name: /^Add an activity to Phase I:/ })
  await add.first().click()
  await page.keyboard.type('Walk the route')
  await page.keyboard.press('Enter')
}

test('an initiative is made, its link copied, and somebody joins and edits with it', async ({
  browser,
  server,
}) => {
  const dana = await openPlain(browser, server, '/')
  await dana.getByLabel('What is your initiative called?').fill('Ready by Five')
  await dana.getByRole('button', { name: 'Start' }).click()
  await joinAs(dana, 'Dana Okafor')
  expect(await dana.evaluate(() => 'clipboard' in navigator || 'randomUUID' in crypto)).toBe(false)
  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  await dana.getByRole('tab', { name: 'Links' }).click()
  await dana.getByRole('button', { name: 'Copy link: Can edit' }).click()
  await expect(dana.getByText(/ copied\./)).toBeVisible()

  const marcus = await openPlain(browser, server, '/i/none')
  await marcus.getByLabel('Do you have another link?').focus()
  await marcus.keyboard.press('Control+V')
  await marcus.getByRole('button', { name: 'Open' }).click()
  await joinAs(marcus, 'Marcus Rivera')
  await addActivity(marcus)
  await expect(dana.getByText('Walk the route')).toBeVisible()
})

test('a link in the address bar is traded at once, and Back does not bring it back', async ({
  browser,
  server,
  initiative,
}) => {
  const page = await openPlain(browser, server, `/i/${initiative.id}#${initiative.secret.editor}`)
  await expect(page.getByLabel('What shall we call you?')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await joinAs(page, 'Marcus Rivera')
  await addActivity(page)
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  await page.getByRole('link', { name: 'Partners' }).click()
  await page.goBack()
  expect(page.url()).not.toContain('#')
  await page.reload()
  await expect(page.getByText('Walk the route')).toBeVisible()
})
