import { expect, test } from '../support/fixtures.ts'

test.use({ savesData: false })

test('every file there is can be taken along from one place, and a place is printed whole', async ({
  openAs,
  watch,
}) => {
  watch.allow(/Failed to load resource/)
  const page = await openAs('editor', 'Ana', { place: 'agenda', viewport: { width: 1280, height: 720 } })
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Take it with you…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take it with you' })
  await expect(dialog).toBeVisible()
  const names: string[] = []
  for (const button of await dialog.getByRole('button', { name: /^Save: / }).all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    names.push(download.suggestedFilename().replace(/^.*Five-?/, ''))
  }
  expect(names).toEqual([
    '.txt',
    '.json',
    'activities.xlsx',
    'activities.csv',
    'actors.csv',
    'connections.csv',
    'map.xlsx',
    'map.kumu.json',
    'map.graphml',
    'map.gexf',
  ])
  await page.context().setOffline(true)
  await dialog.getByRole('button', { name: 'Save: Connections' }).click()
  await expect(dialog.getByRole('status')).not.toContainText('Saved')
  await page.context().setOffline(false)
  await page.keyboard.press('Escape')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeGreaterThan(1000)
})
