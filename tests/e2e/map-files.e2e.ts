import { readFileSync } from 'node:fs'

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type * as Y from 'yjs'

import { addArea, addNote } from '../../shared/model/canvas.ts'
import { edit } from '../../shared/model/edit.ts'
import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'
import { mapOf } from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

const opened = async (page: Page, item: string, title: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'Tools', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog', { name: title })
}
const bring = async (page: Page, ...files: string[]): Promise<Locator> => {
  const dialog = await opened(
    page,
    'Bring in from a file or the clipboard',
    'Bring in people, groups and connections',
  )
  await dialog.locator('input[type=file]').setInputFiles(files.map((file) => `tests/samples/${file}`))
  return dialog
}

test('people and ties come in from two files while somebody else looks on; one step of undo takes all of it', async ({
  openAs,
  initiative,
}) => {
  const fay = await openAs('facilitator', 'Fay', { place: 'map' })
  const ed = await openAs('editor', 'Ed', { place: 'map' })
  const dialog = await bring(fay, 'stakeholders.csv', 'relationships.csv')
  await expect(
    dialog.getByRole('heading', { name: /^16 people and groups, 20 connections in / }),
  ).toBeVisible()
  const confirm = dialog.getByRole('button', { name: 'Bring in 16 people and groups and 16 connections' })
  await expect(confirm).toBeDisabled()
  expect((await new AxeBuilder({ page: fay }).include('[role=dialog]').analyze()).violations).toEqual([])
  await expect(dialog.getByText('1 → 0, 2 → 2.5, 3 → 5, 4 → 7.5, and 5 → 10')).toBeVisible()
  await expect(
    dialog.getByText('The stance of 6 people and groups is not known.', { exact: false }),
  ).toBeVisible()
  await dialog.getByLabel('City Council (1)').selectOption('It is Milltown City Council, likely')
  await dialog.getByLabel('Sidewalk repair fund (1)').selectOption('Leave its connections out')
  expect((await mapOf(fay, initiative)).actors).toEqual([])
  await dialog.getByRole('button', { name: 'Bring in 16 people and groups and 17 connections' }).click()
  await expect(dialog).toBeHidden()
  await expect(ed.getByText('16 people and groups, 17 connections.')).toBeVisible()
  await fay.getByRole('button', { name: 'Undo' }).first().click()
  await expect(ed.getByText('16 people and groups, 17 connections.')).toBeHidden()
  await expect.poll(async () => (await mapOf(fay, initiative)).actors).toEqual([])
  await fay.getByRole('button', { name: 'Redo' }).click()
  await expect(ed.getByText('16 people and groups, 17 connections.')).toBeVisible()

  const again = await bring(ed, 'stakeholders.csv')
  await expect(again.getByText('All of it is there already.', { exact: false })).toBeVisible()
  await expect(again.getByRole('button', { name: /^Bring in/ })).toBeDisabled()
})

/** Somebody puts a note and an area on the map while the page is open. */
const drawOn = async (page: Page, initiative: TestInitiative): Promise<void> => {
  const url = new URL(page.url()).origin
  const script = await joinDocument(url, initiative, 'map')
  edit(script.doc, () => {
    const note = addNote(script.doc, { x: 60, y: 60 })
    script.doc.getMap<Y.Map<unknown>>('canvas').get(note)?.set('text', 'Ask the council')
    const area = addArea(script.doc, { x: 400, y: 300, w: 220, h: 150 })
    script.doc.getMap<Y.Map<unknown>>('canvas').get(area)?.set('text', 'Council and friends')
  })
  await expect(page.getByText('Ask the council')).toBeVisible()
  script.destroy()
}

test('a file of a network is dropped onto the map, brought in by keyboard, and leaves with names and without', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('editor', 'Ed', { place: 'map' })
  const bar = page.getByRole('button', { name: 'Tools', exact: true })
  await expect(bar).toBeVisible()
  const text = readFileSync('tests/samples/graph.graphml', 'utf8')
  await bar.evaluate((element, words) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([words], 'graph.graphml'))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, text)
  const dialog = page.getByRole('dialog', { name: 'Bring in people, groups and connections' })
  await expect(
    dialog.getByRole('heading', { name: '8 people and groups, 10 connections in graph.graphml' }),
  ).toBeFocused()
  await dialog.getByRole('button', { name: 'Bring in 8 people and groups and 10 connections' }).press('Enter')
  await expect(page.getByText('8 people and groups, 10 connections.')).toBeVisible()
  await drawOn(page, initiative)

  const take = await opened(page, 'Save the map as a file', 'Save the map as a file')
  const saved = async (what: string): Promise<[string, string]> => {
    const button = take.getByRole('button', { name: `Save: ${what}` })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]
  }
  // names leave once it is asked, and answered, whether somebody on the map is there
  await take.getByRole('button', { name: 'Save: The map as GraphML' }).click()
  const question = take.getByRole('group', { name: /^Is anyone on this map in the room/ })
  await question.getByRole('button', { name: 'Not now' }).click()
  await take.getByRole('button', { name: 'Save: The map as GraphML' }).click()
  const [named] = await Promise.all([
    page.waitForEvent('download'),
    question.getByRole('button', { name: 'With names, nonetheless' }).click(),
  ])
  expect(readFileSync(await named.path(), 'utf8')).toContain('Milltown City Council')
  await expect(question).toHaveCount(0)
  const [, drawing] = await saved('The map as a drawing (SVG)')
  expect(drawing.replaceAll(/<\/?text[^>]*>/g, ' ')).toContain('Milltown City Council')
  expect(drawing, 'colors are in it').not.toContain('var(')
  expect(drawing, 'what is written on the map is text').toMatch(/>Council and friends<.*>Ask the council</s)
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    take.getByRole('button', { name: 'Save: The map as a picture (PNG)' }).click(),
  ])
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await take.getByLabel('Without names').check()
  const [name, nameless] = await saved('The map as GraphML')
  expect(name).toBe('map-without-names.graphml')
  expect(nameless).not.toMatch(/Milltown|Council|paint/)
  expect(nameless.match(/<node /g)).toHaveLength(8)
  const [drawn, namelessDrawing] = await saved('The map as a drawing (SVG)')
  expect(drawn).toBe('map-without-names.svg')
  expect(namelessDrawing).not.toMatch(/Milltown|council|friends|paint(?!-order)/i)
})

test('what cannot be read says why, and nothing is changed', async ({ openAs, initiative }) => {
  const page = await openAs('editor', 'Ed', { place: 'map' })
  const dialog = await bring(page)
  const file = (text: string) => ({ name: 'x.graphml', mimeType: 'text/xml', buffer: Buffer.from(text) })
  const field = dialog.locator('input[type=file]')
  await field.setInputFiles(file('<!DOCTYPE graphml SYSTEM "https://x.example/y.dtd"><graphml/>'))
  await expect(dialog.getByRole('alert')).toContainText('Other files are never read')
  await field.setInputFiles(file(`Name,Type\n${'Somebody,Group\n'.repeat(50_000)}`))
  await expect(dialog.getByRole('alert')).toContainText('at most 2,000')
  expect((await mapOf(page, initiative)).actors).toEqual([])
})
