import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { expect, test } from '../support/fixtures.ts'

test('a plain y-websocket client with a bearer writes an activity, and an open page shows it', async ({
  server,
  initiative,
  openAs,
}) => {
  const page = await openAs('editor', 'Dana Okafor', { place: 'grid' })
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
  const link = `${server.url}/i/${initiative.id}#${initiative.secret.editor}`
  const script = await promisify(execFile)(process.execPath, [
    'docs/examples/add-an-activity.ts',
    link,
    'Read aloud in eight languages',
  ])
  expect(script.stdout).toContain('Added "Read aloud in eight languages"')
  await expect(page.getByText('Read aloud in eight languages')).toBeVisible()
})
