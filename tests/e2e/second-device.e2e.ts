import { expect, test } from '../support/fixtures.ts'
import { joinAs, openPlain, PLAIN_HTTP, plainOrigin } from '../support/plain-http.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use(PLAIN_HTTP)

test('somebody who edits goes on as themselves on another device', async ({
  browser,
  server,
  initiative,
}) => {
  const first = await openPlain(browser, server, `/i/${initiative.id}#${initiative.secret.editor}`)
  await joinAs(first, 'Marcus Rivera')
  await first.getByRole('button', { name: 'Menu' }).click()
  await first.getByRole('menuitem', { name: 'Continue on another device' }).click()
  const dialog = first.getByRole('dialog', { name: 'Continue on another device' })
  const { host } = new URL(plainOrigin(server))
  await expect(dialog.getByText(`${host}/i/code`)).toBeVisible()
  await expect(dialog.getByText('Whoever types this code is you here')).toBeVisible()
  await expect(dialog.locator('output')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Show the code' }).click()
  await expect(dialog.getByRole('timer')).toHaveText(/Good for [45]:\d\d more, once/)
  await expectAccessible(first)
  const code = (await dialog.locator('output').textContent()) ?? ''
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)

  const second = await openPlain(browser, server, '/')
  await second.getByRole('link', { name: 'I have a code' }).click()
  await second.getByRole('button', { name: 'Use it' }).click()
  await expect(second.getByText('Type the code that the room or your other device shows.')).toBeVisible()
  await second.getByLabel(/The code/).fill('ABCD-EFGH')
  await second.getByRole('button', { name: 'Use it' }).click()
  await expect(second.getByText('This code does not work.')).toBeVisible()
  await expectAccessible(second)
  await second.getByLabel(/The code/).fill(code.toLowerCase().replace('-', ' '))
  await second.getByRole('button', { name: 'Use it' }).click()
  await expect(second.getByText('You are Marcus Rivera')).toBeVisible()
  await expect(first.locator('[data-saved="saved"]')).toBeVisible()
  const third = await openPlain(browser, server, `/i/${initiative.id}#${initiative.secret.editor}`)
  await joinAs(third, 'Amina')
  for (const page of [first, second, third])
    await expect(page.getByRole('button', { name: '2 people are here', includeHidden: true })).toBeAttached()

  await second.goto('/i/code')
  await second.getByLabel(/The code/).fill(code)
  await second.getByRole('button', { name: 'Use it' }).click()
  await expect(second.getByText('This code does not work.')).toBeVisible()
})

test('a code that has run out is replaced by a new one', async ({ openAs }) => {
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await marcus.clock.install()
  await marcus.getByRole('button', { name: 'Menu' }).click()
  await marcus.getByRole('menuitem', { name: 'Continue on another device' }).click()
  await expect(marcus.getByText('The address of this page works only on this computer.')).toBeVisible()
  await marcus.getByRole('button', { name: 'Show the code' }).click()
  const shown = marcus.getByRole('dialog').locator('output')
  const code = await shown.textContent()
  await marcus.clock.runFor(301_000)
  await expect(shown).toHaveText('This code has run out.')
  await marcus.getByRole('button', { name: 'Show a new code' }).click()
  await expect(marcus.getByRole('timer')).toBeVisible()
  expect(await shown.textContent()).not.toBe(code)
})
