import { expect, test } from '../support/fixtures.ts'
import { createInitiative } from '../support/initiative.ts'
import { joinAs, openPlain, PLAIN_HTTP } from '../support/plain-http.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { expectAccessible } from '../support/visitor.ts'

/** Whether phones in the room reach the table. A proxy that is trusted says which address each device has. */
test.use(PLAIN_HTTP)

let proxied: TestServer
test.beforeAll(async () => {
  proxied = await startServer({ TRUST_PROXY: '1' })
})
test.afterAll(() => proxied.remove())

const LAPTOP = '198.51.100.1'
const PHONE = '198.51.100.2'

test('the facilitator’s page tells within two seconds that a second phone got here', async ({ browser }) => {
  const made = await createInitiative(proxied.url)
  const dana = await openPlain(browser, proxied, `/i/${made.id}#${made.secret.facilitator}`, LAPTOP)
  await joinAs(dana, 'Dana Okafor')
  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  const begun = dana.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/reach'),
  )
  await dana.getByRole('button', { name: 'Try it with a second phone' }).click()
  const { url } = (await (await begun).json()) as { url: string }
  await expect(dana.getByRole('img', { name: 'Code: the test' })).toBeVisible()
  await dana.getByText('The phone loads for ever?').click()
  await expect(dana.getByText('Many guest wifis keep their devices apart')).toBeVisible()
  await expect(dana.getByText('A phone’s hotspot')).toBeVisible()
  await expectAccessible(dana)

  const { pathname, hash } = new URL(url)
  const same = await dana.context().newPage()
  await same.goto(pathname + hash)
  await expect(same.getByRole('heading', { name: 'This is the same computer' })).toBeVisible()
  await expect(dana.getByText('Scan this with a phone')).toBeVisible()

  const phone = await openPlain(browser, proxied, pathname + hash, PHONE)
  await expect(phone.getByRole('heading', { name: 'It works' })).toBeVisible()
  await expect(dana.getByText('A phone on the same network reached this table')).toBeVisible({
    timeout: 2000,
  })
  await expectAccessible(phone)
  expect([await phone.context().cookies(), phone.url().includes('#')]).toEqual([[], false])
  await dana.getByRole('button', { name: 'Try again' }).click()
  await expect(dana.getByText('Scan this with a phone')).toBeVisible()
  await phone.goto('about:blank')
  await phone.goto(pathname + hash)
  await expect(phone.getByRole('heading', { name: 'This test is over' })).toBeVisible()
})

test('a server that others reach, opened at an address that only this computer has, says where to open it', async ({
  browser,
}) => {
  const server = await startServer({ HOST: '0.0.0.0' })
  const made = await createInitiative(server.url)
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(`/i/${made.id}#${made.secret.facilitator}`)
  await joinAs(page, 'Dana Okafor')
  const answer = await page.request.get(`/api/initiatives/${made.id}/network`)
  const { addresses } = (await answer.json()) as { addresses: string[] }
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByText('This address works only on this computer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try it with a second phone' })).toHaveCount(0)
  for (const address of addresses)
    await expect(
      page.getByRole('button', { name: `http://${address}:${new URL(server.url).port}` }),
    ).toBeVisible()
  await context.close()
  await server.remove()
})
