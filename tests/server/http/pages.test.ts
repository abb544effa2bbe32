import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { pageRoutes } from '../../../server/http/pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'common-table-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (const language of ['en', 'es']) {
  mkdirSync(join(folder, language))
  for (const page of ['index', 'initiative'])
    writeFileSync(join(folder, language, `${page}.html`), `${page} ${language}`)
}
const pages = pageRoutes(folder, ['en', 'es'])

test.each([
  ['', '', 'en'],
  ['es', '', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', '', 'es'],
  ['en-GB,en;q=0.9,es;q=0.8', '', 'en'],
  ['de, fr;q=0.5', '', 'en'],
  ['fr, es;q=0.1', '', 'es'],
  ['en', 'language=es', 'es'],
  ['es', 'language=xx', 'es'],
  ['../secret', 'language=../../etc', 'en'],
])('who reads “%s” and chose “%s” gets the pages in %s', async (reads, chose, language) => {
  const headers = { 'accept-language': reads, cookie: chose }
  for (const [path, page] of [
    ['/', 'index'],
    ['/i/some/grid', 'initiative'],
  ] as const) {
    const answer = await pages.request(path, { headers })
    expect(await answer.text()).toBe(`${page} ${language}`)
    expect(answer.headers.get('vary')).toContain('Accept-Language')
  }
})
