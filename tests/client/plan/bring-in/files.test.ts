import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'

import { NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import { propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readBytes } from '../../../../client/parts/bring-in/read-file.ts'
import { checkSize } from '../../../../client/parts/bring-in/table.ts'
import { only, PLAN, SIZE } from './support.ts'

/** Files as they come: in other letters, with other marks between cells, damaged, or far too large. */

const TEXT = 'Activity;Lead\r\nCafé für alle;Bücherei\r\n'

const utf16 = (text: string, isLittle: boolean, isMarked: boolean): Uint8Array => {
  const marked = (isMarked ? '\uFEFF' : '') + text
  const bytes = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) bytes.setUint16(i * 2, marked.charCodeAt(i), isLittle)
  return new Uint8Array(bytes.buffer)
}

const read = async (bytes: Uint8Array, name = 'plan.csv') => readBytes(bytes, name, SIZE)
const rowsOf = async (bytes: Uint8Array, name?: string) =>
  only(await read(bytes, name)).lines.map(({ cells }) => cells.map(({ text }) => text))

test('letters are read as they were written, marked or not', async () => {
  const latin = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0))
  const written = [
    strToU8(TEXT),
    strToU8(`\uFEFF${TEXT}`),
    latin,
    ...[true, false].flatMap((isLittle) => [true, false].map((isMarked) => utf16(TEXT, isLittle, isMarked))),
  ]
  for (const bytes of written) expect((await rowsOf(bytes))[1]).toEqual(['Café für alle', 'Bücherei'])
  expect(only(await read(latin)).noticed).toContainEqual({ what: 'encoding', is: 'windows-1252' })
})

test('cells may be parted by commas, semicolons, tabs or bars, or as the first line says', async () => {
  for (const mark of [',', ';', '\t', '|'])
    expect(await rowsOf(strToU8(`Activity${mark}Lead\nOpen the hall${mark}Library\n`))).toEqual([
      ['Activity', 'Lead'],
      ['Open the hall', 'Library'],
    ])
  const said = only(await read(strToU8('sep=;\r\nActivity;Lead\r\nOpen, at last;Library')))
  expect(said.lines.map(({ row, cells }) => [row, cells.length])).toEqual([
    [2, 2],
    [3, 2],
  ])
})

test('a quotation mark that never ends takes no other row with it, and is told', async () => {
  const table = only(await read(strToU8('Activity,Lead\nOne,A\n"Two, and no end,B\nThree,C\nFour,D\n')))
  expect(table.noticed).toContainEqual({ what: 'quotes', row: 3 })
  const titles = propose(table, PLAN, NO_ANSWERS).rows.map(({ title }) => title)
  expect(titles).toContain('Three')
  expect(titles).toContain('Four')
  expect(titles).toHaveLength(4)
})

test('what is no table says what it is', async () => {
  const problem = async (bytes: Uint8Array, name?: string) =>
    read(bytes, name).then(
      () => 'none',
      (error: { problem: string }) => error.problem,
    )
  expect(await problem(new Uint8Array())).toBe('empty')
  expect(await problem(strToU8('\n\n,,,\n'))).toBe('empty')
  expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'old.xls')).toBe('old-excel')
  expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'secret.xlsx')).toBe('locked')
  expect(await problem(strToU8('%PDF-1.7 …'), 'plan.pdf')).toBe('not-text')
  expect(
    await problem(
      Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 5),
      'noise.csv',
    ),
  ).toBe('not-text')
  expect(await problem(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-a-workbook')
  expect(await problem(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9), 'cut.xlsx')).toBe('damaged')
  expect(await problem(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too-large')
})

/** A workbook of one sheet, whose file is given. */
const workbook = (sheet: string): Uint8Array =>
  zipSync(
    {
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="Plan &amp; more" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}`),
    },
    { level: 1 },
  )

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

test('merged cells say the same of each of their rows, and cells with an error are told', async () => {
  const [table] = await read(
    workbook(
      `<row r="1">${inline('A1', 'Aim')}${inline('B1', 'Activity')}</row>` +
        `<row r="2">${inline('A2', 'Streets')}${inline('B2', 'One')}</row>` +
        `<row r="3"><c r="A3"/>${inline('B3', 'Two')}<c r="C3" t="e"><v>#REF!</v></c></row>` +
        '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
    ),
    'plan.xlsx',
  )
  expect(table?.sheet).toBe('Plan & more')
  expect(table?.lines[2]?.cells.map(({ text }) => text).slice(0, 2)).toEqual(['Streets', 'Two'])
  expect(table?.noticed).toEqual([
    { what: 'merged', cells: ['A2:A3'] },
    { what: 'errors', cells: ['C3'] },
  ])
})

test('days of a workbook are days, numbers are numbers, and a text keeps its line breaks', async () => {
  const file = await writeWorkbook([
    ['Activity', 'Due', 'Cost'],
    [
      { value: 'One\nTwo', type: String },
      { value: new Date('2026-07-01T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
      { value: 46_204, type: Number },
    ],
  ]).toBlob()
  const [table] = await read(new Uint8Array(await file.arrayBuffer()), 'plan.xlsx')
  expect(table?.lines[1]?.cells).toEqual([
    { text: 'One\nTwo' },
    { text: '2026-07-01', day: '2026-07-01' },
    { text: '46204' },
  ])
})

test('a million empty rows take no time and change nothing', async () => {
  const empty = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 3}" s="1" customFormat="1"/>`,
  ).join('')
  const before = process.cpuUsage()
  const [table] = await read(
    workbook(
      `<row r="1">${inline('A1', 'Activity')}</row><row r="2">${inline('A2', 'One')}</row>${empty}</sheetData></worksheet>`,
    ),
    'plan.xlsx',
  )
  expect(table?.lines).toHaveLength(2)
  expect(process.cpuUsage(before).user).toBeLessThan(8_000_000)
})

test('a workbook that comes to far more than it weighs is refused before it is unpacked', async () => {
  const far = `<row r="1048576">${inline('XFD1048576', 'far away')}</row></sheetData></worksheet>`
  await expect(read(workbook(far), 'plan.xlsx')).rejects.toMatchObject({ problem: 'too-large-inside' })
  const bomb = workbook(' '.repeat(70 * 1024 * 1024))
  expect(bomb.length).toBeLessThan(200_000)
  await expect(read(bomb, 'plan.xlsx')).rejects.toMatchObject({ problem: 'too-large-inside' })
})

test('a table that is far too wide, or a row that is far too long, is refused', async () => {
  const wide = only(await read(strToU8(`Activity\n${'x,'.repeat(300)}x`)))
  expect(() => checkSize(wide)).toThrow('too-wide')
  const long = only(await read(strToU8(`Activity,Notes\nOne,"${'word '.repeat(50_000)}"`)))
  expect(() => checkSize(long)).toThrow('too-long')
})
