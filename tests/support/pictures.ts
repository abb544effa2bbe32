import { mkdirSync } from 'node:fs'

import { type Browser, type BrowserContext, chromium } from '@playwright/test'

import type { NewLink } from '../../shared/api.ts'
import type { Role } from '../../shared/words/roles.ts'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'
import { startServer } from './server.ts'

/** `npm run pictures`: takes the README's pictures of the running product, with the example initiative. */
const FOLDER = 'docs/pictures'
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

type Example = { id: string; links: NewLink[] }

const makeExample = async (origin: string): Promise<Example> => {
  const answer = await fetch(`${origin}/api/initiatives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ example: true }),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Example
}

const joined = async (
  browser: Browser,
  origin: string,
  { links }: Example,
  { role, name, phone, dark }: { role: Role; name: string; phone?: boolean; dark?: boolean },
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: phone ? PHONE : DESK,
    deviceScaleFactor: phone ? 2 : 1,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-US',
  })
  const secret = links.find((link) => link.role === role)?.secret
  await context.request.post('/api/join', { data: { secret, name }, headers: { origin } })
  return context
}

const server = await startServer({ LOG_LEVEL: 'warn' })
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
mkdirSync(FOLDER, { recursive: true })
const example = await makeExample(server.url)

const shoot = async (context: BrowserContext, name: string, path: string, ready: string): Promise<void> => {
  const page = await context.newPage()
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  // what comes with the document is drawn by the second picture from now
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  console.log(`${FOLDER}/${name}.png`)
}

const place = (name: string) => `/i/${example.id}/${name}`
const dana = await joined(browser, server.url, example, { role: 'facilitator', name: 'Dana Okafor' })
const tomas = await joined(browser, server.url, example, { role: 'editor', name: 'Tomás Jiménez' })
const beside = await tomas.newPage()
await beside.goto(place('grid'))
await beside.getByText('Draft the strategic framework').first().click()
await shoot(dana, 'grid', place('grid'), 'text=Draft the strategic framework')
await beside.goto(place('map'))
await shoot(dana, 'map', place('map'), '[data-shape-type="actor"]')
await shoot(dana, 'agenda', place('agenda'), 'text=Shared vision')
await shoot(dana, 'home', '/', 'text=Phases of collective impact')
const evening = await joined(browser, server.url, example, { role: 'editor', name: 'Ana Kim', dark: true })
await shoot(evening, 'grid-dark', place('grid'), 'text=Draft the strategic framework')
const resident = await joined(browser, server.url, example, { role: 'contributor', name: '', phone: true })
await shoot(resident, 'phone', `/i/${example.id}`, 'button')
await browser.close()
await server.remove()
