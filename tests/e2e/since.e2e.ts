import { expect, test } from '../support/fixtures.ts'
import { add, card } from '../support/grid.ts'
import { expectAccessible } from '../support/visitor.ts'

const VISIT = '**/me/visit'

test('who comes back sees what others did meanwhile: counted, marked on the cards, and told one by one', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Hire a director')
  await add(dana, 'Sign the charter')
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'partners' })
  await expect(tomas.getByRole('link', { name: /^Theory of action, 2 / })).toBeVisible()
  const told = tomas.waitForRequest(
    (request) => request.url().endsWith('/me/visit') && request.method() === 'POST',
  )
  await tomas.reload()
  const seen = (await told).postDataJSON() as object
  const address = tomas.url().replace('partners', 'grid')
  await tomas.goto('about:blank')
  await add(dana, 'Find a place to meet')
  await card(dana, 'Hire a director')
    .getByRole('button', { name: /^To do/ })
    .click()
  await dana.getByRole('menuitem', { name: 'Done' }).click()
  await expect(dana.locator('[data-saved="saved"]')).toBeVisible()

  // for the server half an hour has not passed
  await tomas.route(VISIT, (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ json: { since: { ...seen, at: '2026-03-01T09:00:00.000Z' } } })
      : route.continue(),
  )
  await tomas.goto(address)
  await expect(tomas.getByText(/^Since you were last here, Mar 1, 2026.*: 2 things changed\.$/)).toBeVisible()
  await expect(
    card(tomas, 'Hire a director').getByTitle('Since you were last here: Changed: Status'),
  ).toBeVisible()
  await expect(card(tomas, 'Find a place').getByTitle('Since you were last here: New')).toBeVisible()
  await expect(tomas.locator('[data-activity]')).toHaveCount(3)
  await tomas.getByRole('button', { name: 'Filter' }).click()
  await tomas.getByLabel('Changed since you were last here').check()
  await expect(tomas.locator('[data-activity]')).toHaveCount(2)
  await expect(tomas).toHaveURL(/only=changed/)
  await tomas.getByRole('button', { name: 'Done', exact: true }).click()
  await tomas.getByRole('button', { name: 'Show them' }).click()
  const dialog = tomas.getByRole('dialog', { name: 'Since you were last here' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(tomas)
  await dialog.getByRole('button', { name: 'Show: Hire a director' }).click()
  await expect(tomas.getByRole('complementary', { name: 'Activity' })).toBeVisible()
  await tomas.getByRole('button', { name: 'I have seen it' }).click()
  await expect(tomas.getByText(/^Since you were last here/)).toHaveCount(0)
  await expect(tomas).not.toHaveURL(/only=/)
  await tomas.reload()
  await expect(card(tomas, 'Hire a director')).toBeVisible()
  await expect(tomas.getByText(/^Since you were last here/)).toHaveCount(0)
})
