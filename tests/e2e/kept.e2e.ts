import { expect, test } from '../support/fixtures.ts'
import { add, card, CUT, saved } from '../support/grid.ts'

test.use({ savesData: false })

/** What a browser keeps of an initiative: all of it, nothing, or nothing yet. */

/** In a page: its databases open once it is told to. */
const openDatabasesLate = (): void => {
  const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')?.value as IDBFactory['open']
  IDBFactory.prototype.open = function (...args) {
    const asked = {} as IDBOpenDBRequest
    addEventListener('open-databases', () => {
      const request = open.apply(this, args)
      request.onupgradeneeded = (event) => asked.onupgradeneeded?.call(request, event)
      request.onsuccess = (event) => asked.onsuccess?.call(request, event)
    })
    return asked
  }
}

test('a browser that keeps nothing says so, and warns only while something is not saved', async ({
  openAs,
  watch,
}) => {
  watch.allow(CUT)
  watch.allow(/no database here/)
  const dana = await openAs('facilitator', 'Dana Okafor')
  await dana.context().addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new Error('no database here')
    }
  })
  await dana.reload()
  await expect(saved(dana, 'saved')).toBeVisible()
  await expect(dana.getByText('This browser keeps nothing on this device.')).toBeVisible()
  const isWarned = () => dana.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await isWarned()).toBe(false)
  await dana.context().setOffline(true)
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'offline')).toHaveText(/^Offline, \d+ changes? not saved$/)
  expect(await isWarned()).toBe(true)
  await dana.context().setOffline(false)
  await expect(saved(dana, 'saved')).toBeVisible()
  expect(await isWarned()).toBe(false)
})

test('a browser that keeps nothing yet says so, until it does; what it kept before comes late, and nothing is lost', async ({
  openAs,
  watch,
}) => {
  watch.allow(CUT)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(saved(dana, 'saved')).toBeVisible()
  await dana.context().setOffline(true)
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'offline')).toHaveText(/kept on this device/)
  await dana.context().addInitScript(openDatabasesLate)
  const address = dana.url()
  await dana.goto('about:blank')
  await dana.context().setOffline(false)
  await dana.goto(address)
  const warning = dana.getByText('This browser keeps nothing on this device.')
  await expect(warning).toBeVisible()
  await add(dana, 'Ask the families')
  await expect(card(marcus, 'Ask the families')).toBeVisible()
  await dana.evaluate(() => dispatchEvent(new Event('open-databases')))
  await expect(warning).toBeHidden()
  await expect(card(marcus, 'Sign the charter')).toBeVisible()
  await dana.context().setOffline(true)
  await add(dana, 'Hire a director')
  await expect(saved(dana, 'offline')).toHaveText(/kept on this device/)
})

test('leaving clears what this device kept', async ({ openAs, initiative, watch }) => {
  watch.allow(/401/)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await add(marcus, 'Sign the charter')
  await expect(saved(marcus, 'saved')).toBeVisible()
  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await marcus.getByRole('menuitem', { name: 'Leave this initiative' }).click()
  await marcus.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(marcus).toHaveURL(/\/$/)
  const kept = await marcus.evaluate(async () => ({
    values: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
  expect(JSON.stringify(kept)).not.toContain(initiative.id)
  await marcus.goto(`/i/${initiative.id}/grid`)
  await expect(marcus.getByText('You have not joined this initiative on this device.')).toBeVisible()
})
