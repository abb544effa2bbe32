import * as Y from 'yjs'

import { Script, callout, paragraphOf, saved, sectionOf, textOf } from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'

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
