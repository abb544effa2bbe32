import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'

/** The text of a section, as one edits it. */
const textOf = (page: Page, section: string) => page.getByRole('textbox', { name: section, exact: true })

const sectionOf = (page: Page, section: string) => page.getByRole('region', { name: section, exact: true })

const caretOf = (page: Page, section: string, name: string) =>
  textOf(page, section).locator(`[data-name="${name}"]`)

const entryOf = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section })

const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** A Yjs client that is not ours, with the body of one section. */
class Script {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider

  constructor(origin: string, { id, secret }: TestInitiative) {
    const headers = { authorization: `Bearer ${secret.editor}` }
    class Socket extends WebSocket {
      constructor(url: string) {
        super(url, { headers })
      }
    }
    this.#provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync/${id}`, 'plan', this.doc, {
      WebSocketPolyfill: Socket as never,
      disableBc: true,
    })
  }

  /** Resolves with a section's body once the document is here. */
  async body(name: string): Promise<Y.XmlFragment> {
    if (!this.#provider.synced)
      await new Promise((resolve) => this.#provider.once('sync', () => resolve(undefined)))
    for (const section of this.doc.getMap<Y.Map<unknown>>('agenda').values()) {
      const body = section.get('body')
      if (section.get('name') === name && body instanceof Y.XmlFragment) return body
    }
    throw new Error(`there is no section ${name}`)
  }

  close(): void {
    this.#provider.destroy()
    this.doc.destroy()
  }
}

const paragraphOf = (words: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

/** What an editor of a later time might add. */
const callout = (words: string): Y.XmlElement => {
  const unknown = new Y.XmlElement('callout')
  unknown.setAttribute('tone', 'warm')
  unknown.insert(0, [paragraphOf(words)])
  return unknown
}

test('two people write in one paragraph at once, and all words of both stay', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  await textOf(dana, 'The goal').click()
  await dana.keyboard.type('Every child is ready.')
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await expect(textOf(tomas, 'The goal')).toHaveText('Every child is ready.')
  await textOf(tomas, 'The goal').click()
  await tomas.keyboard.press('Home')
  await expect(caretOf(dana, 'The goal', 'Tomás Juarez')).toBeVisible()
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'Tomás Juarez' })).toBeVisible()
  await Promise.all([
    tomas.keyboard.type('By June 2030, ', { delay: 15 }),
    dana.keyboard.type(' In every block.', { delay: 20 }),
  ])
  const all = 'By June 2030, Every child is ready. In every block.'
  for (const page of [dana, tomas]) await expect(textOf(page, 'The goal')).toHaveText(all)
  await saved(dana)
  await saved(tomas)
  await tomas.close()
  await expect(caretOf(dana, 'The goal', 'Tomás Juarez')).toHaveCount(0)
  await dana.reload()
  await expect(textOf(dana, 'The goal')).toHaveText(all)
})

test('what is written offline joins what others wrote meanwhile', async ({ openAs, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await textOf(dana, 'Shared vision').click()
  await dana.keyboard.type('Children start school')
  await expect(textOf(tomas, 'Shared vision')).toHaveText('Children start school')
  await tomas.context().setOffline(true)
  await expect(tomas.getByText(/^Offline/).first()).toBeVisible({ timeout: 30_000 })
  await textOf(tomas, 'Shared vision').click()
  await tomas.keyboard.press('Home')
  await tomas.keyboard.type('All of Riverside’s ')
  await textOf(dana, 'Shared vision').click()
  await dana.keyboard.press('End')
  await dana.keyboard.type(' rested and curious')
  await tomas.context().setOffline(false)
  const all = 'All of Riverside’s Children start school rested and curious'
  for (const page of [dana, tomas])
    await expect(textOf(page, 'Shared vision')).toHaveText(all, { timeout: 30_000 })
  await saved(tomas)
})

test('undo takes back one’s own words and leaves those of others in the same new paragraph', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await textOf(dana, 'Strategies').click()
  await dana.keyboard.type('Mine')
  await expect(textOf(tomas, 'Strategies')).toHaveText('Mine')
  await textOf(tomas, 'Strategies').click()
  await tomas.keyboard.press('End')
  await tomas.keyboard.type(' and theirs')
  await expect(textOf(dana, 'Strategies')).toHaveText('Mine and theirs')
  await dana.keyboard.press('Control+z')
  await expect(textOf(dana, 'Strategies')).toHaveText(' and theirs')
  await dana.keyboard.press('ArrowRight')
  await dana.keyboard.press('Control+Shift+z')
  await expect(textOf(dana, 'Strategies')).toHaveText('Mine and theirs')
})

test('undo shows where it undid something', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', {
    place: 'agenda',
    viewport: { width: 1024, height: 600 },
  })
  await textOf(dana, 'The problem').click()
  await dana.keyboard.type('Three things')
  await textOf(dana, 'Where we do not agree yet').click()
  await expect(sectionOf(dana, 'The problem')).not.toBeInViewport()
  await dana.keyboard.press('Control+z')
  await expect(textOf(dana, 'The problem')).toHaveText('')
  await expect(sectionOf(dana, 'The problem')).toBeInViewport()
})

const PASTED = `<h1>Plan</h1><script>window.bad = 1</script><p style="color:red" onclick="bad()">One <b>bold</b>
  <u>under</u> <code>code</code> <a href="javascript:alert(1)">bad</a> <a href="https://example.org" rel="opener">good</a>
  <img src="x" onerror="window.bad = 1"></p><table><tr><td>cell one</td><td>cell two</td></tr></table>
  <hr><pre>pre</pre><ol><li>first</li></ol><iframe src="/"></iframe>`

test('pasting brings the words and nothing that a section does not know', async ({
  openAs,
  server,
  initiative,
  watch,
}) => {
  // no browser pastes handlers as this test does; they are refused before anything runs
  watch.allow(/inline event handler/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const text = textOf(dana, 'Common language')
  await text.click()
  await text.evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, PASTED)
  for (const words of ['Plan', 'bold', 'under', 'code', 'bad', 'cell one', 'cell two', 'pre', 'first'])
    await expect(text).toContainText(words)
  await saved(dana)
  const script = new Script(server.url, initiative)
  const xml = (await script.body('Common language')).toJSON()
  script.close()
  const names = [...xml.matchAll(/<([a-z]+)/g)].map(([, name]) => name ?? '')
  const known = [
    'paragraph',
    'heading',
    'bulletlist',
    'orderedlist',
    'listitem',
    'blockquote',
    'bold',
    'italic',
    'link',
  ]
  expect(names.filter((name) => !known.includes(name))).toEqual([])
  expect(xml).not.toMatch(/javascript|script|onerror|color/)
  const link = text.getByRole('link')
  await expect(link).toHaveText('good')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  expect(await dana.evaluate(() => 'bad' in window)).toBe(false)
})

test('what a later editor adds is shown as text, kept, and can be edited again once it is gone', async ({
  openAs,
  server,
  initiative,
}) => {
  const script = new Script(server.url, initiative)
  const body = await script.body('The problem')
  body.push([paragraphOf('Known words')])
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  await textOf(dana, 'The problem').click()
  await dana.keyboard.press('End')
  await dana.keyboard.type(' of mine')
  await expect.poll(() => body.toJSON()).toBe('<paragraph>Known words of mine</paragraph>')

  body.push([callout('A later thought')])
  const section = sectionOf(dana, 'The problem')
  await expect(section.getByText('you can read it here but not change it')).toBeVisible()
  await expect(section.getByText('A later thought')).toBeVisible()
  await expect(textOf(dana, 'The problem')).toHaveCount(0)
  await dana.keyboard.type('lost?')
  await dana.reload()
  await expect(section.getByText('A later thought')).toBeVisible()
  await saved(dana)
  expect(body.toJSON()).toBe(
    '<paragraph>Known words of mine</paragraph><callout tone="warm"><paragraph>A later thought</paragraph></callout>',
  )

  body.delete(1, 1)
  await textOf(dana, 'The problem').click()
  await dana.keyboard.press('End')
  await dana.keyboard.type(' again')
  await expect.poll(() => body.toJSON()).toBe('<paragraph>Known words of mine again</paragraph>')
  script.close()
})

test('to open, read and walk through the agenda writes nothing', async ({ openAs, server, initiative }) => {
  const script = new Script(server.url, initiative)
  const body = await script.body('In and out')
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  item.insert(0, [paragraphOf('Home daycare')])
  list.insert(0, [item])
  body.push([list])
  let updates = 0
  script.doc.on('update', (_update, origin) => (updates += origin === null ? 0 : 1))
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  for (const section of ['The problem', 'In and out', 'How we will know']) {
    await textOf(dana, section).click()
    await dana.keyboard.press('ArrowDown')
  }
  await expect(dana.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await dana.reload()
  await expect(textOf(dana, 'In and out')).toHaveText('Home daycare')
  await saved(dana)
  expect(updates).toBe(0)
  script.close()
})

test('the tools work on the section that is written in, by mouse and by keyboard', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const tools = dana.getByRole('toolbar', { name: 'Text' })
  await expect(tools).toHaveCount(0)
  const text = textOf(dana, 'How we work')
  await text.click()
  await tools.getByRole('button', { name: 'Bold' }).click()
  await dana.keyboard.type('Nothing about us')
  await expect(tools.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  await expect(text.locator('strong')).toHaveText('Nothing about us')
  await dana.keyboard.press('Alt+F10')
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeFocused()
  for (const name of ['Italic', 'Heading', 'Small heading', 'List']) {
    await dana.keyboard.press('ArrowRight')
    await expect(tools.getByRole('button', { name, exact: true })).toBeFocused()
  }
  await dana.keyboard.press('Enter')
  await expect(text.locator('ul > li')).toHaveText('Nothing about us')
  await expect(text).toBeFocused()
  await dana.keyboard.press('Enter')
  await dana.keyboard.type('without us')
  await expect(text.locator('ul > li')).toHaveText(['Nothing about us', 'without us'])
  await dana.keyboard.press('Shift+Enter')
  await dana.keyboard.type('ever')
  await expect(text.locator('ul > li')).toHaveText(['Nothing about us', 'without us', 'ever'])
  await dana.keyboard.press('Escape')
  await expect(dana.getByRole('heading', { name: 'How we work' })).toBeFocused()
})

test('words become a link, and only to where links may go', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const text = textOf(dana, 'How we will know')
  await text.click()
  await dana.keyboard.type('The figures')
  await dana.keyboard.press('Control+a')
  await dana.keyboard.press('Control+k')
  const field = dana.getByRole('textbox', { name: 'Where does the link go?' })
  await expect(field).toBeFocused()
  await field.fill('javascript:alert(1)')
  await field.press('Enter')
  await expect(dana.getByText('A link needs a web address or an email address.')).toBeVisible()
  await field.fill('example.org/figures')
  await field.press('Enter')
  const link = text.getByRole('link', { name: 'The figures' })
  await expect(link).toHaveAttribute('href', 'https://example.org/figures')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(text).toBeFocused()
  await dana.keyboard.press('Control+k')
  await dana.getByRole('button', { name: 'Remove link' }).click()
  await expect(text.getByRole('link')).toHaveCount(0)
  await expect(text).toHaveText('The figures')
})

test('the list of sections tells how far each is and leads there, on a phone as a menu', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'empty' })).toBeVisible()
  await textOf(dana, 'The goal').click()
  await dana.keyboard.type('Ready')
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'begun' })).toBeVisible()
  await dana.keyboard.type(' by June 2030, in every one of the eight blocks.')
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'written' })).toBeVisible()
  await entryOf(dana, 'How we will know').click()
  await expect(dana.getByRole('heading', { name: 'How we will know' })).toBeFocused()
  await expect(entryOf(dana, 'How we will know')).toHaveAttribute('aria-current', 'location')
  await dana.setViewportSize({ width: 390, height: 844 })
  await dana.getByRole('button', { name: /Go to another section/ }).click()
  await dana.getByRole('menuitem', { name: 'Shared vision' }).click()
  await expect(dana.getByRole('heading', { name: 'Shared vision' })).toBeInViewport()
  await expect(dana.getByRole('button', { name: 'Shared vision. Go to another section' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the agenda', async ({ page, initiative, server }) => {
      const script = new Script(server.url, initiative)
      ;(await script.body('The problem')).push([paragraphOf('Words'), callout('Later')])
      ;(await script.body('The goal')).push([paragraphOf('Words')])
      await page.request.post('/api/join', {
        data: { secret: initiative.secret.editor, name: 'Dana Okafor' },
        headers: { origin: server.url },
      })
      await page.goto(`/i/${initiative.id}/agenda`)
      await textOf(page, 'The goal').click()
      await expect(page.getByText('you can read it here but not change it')).toBeVisible()
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
      }
      script.close()
    })
  })
