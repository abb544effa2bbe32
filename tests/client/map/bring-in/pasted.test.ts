import { expect, test } from 'vitest'

import { readPasted } from '../../../../client/features/map/bring-in/pasted.ts'

const file = (name: string) => new File(['x'], name)
const read = (text: string, html = '', ...names: string[]) =>
  readPasted({ text, html, files: names.map(file) })

test('words and tables that are pasted are looked at before anything is written', () => {
  const list = 'Night shift\nParents → School board'
  expect(read(list)).toEqual({ pasted: { text: list, html: '' } })
  expect(read(list, '<b>Night shift</b>')).toEqual({ pasted: { text: list, html: '' } })
  const table = '<table><tr><td>Mayor</td></tr></table>'
  // spreadsheets copy a picture of their cells too
  expect(read('Mayor', table, 'cells.png')).toEqual({ pasted: { text: 'Mayor', html: table } })
  expect(read('a < b\nc > d')).toHaveProperty('pasted')
  expect(read('See https://example.com/ about her')).toHaveProperty('pasted')
})

test('files that a map is read from are taken, whatever is with them', () => {
  expect(read('', '', 'photo.png', 'people.CSV')).toMatchObject({ files: [{ name: 'people.CSV' }] })
})

test('what does not belong on a map is refused, and nothing is nothing', () => {
  expect(read('', '', 'photo.png')).toBe('pictures')
  expect(read('', '<meta charset="utf-8"><img src="https://example.com/a.png">')).toBe('pictures')
  expect(read('', '<iframe src="https://example.com">')).toBe('pictures')
  for (const code of [
    '<svg xmlns="x"><path/></svg>',
    '<!doctype html><p>',
    '<iframe src="x">',
    'data:image/png;base64,x',
  ])
    expect(read(code), code).toBe('code')
  for (const address of ['https://example.com/a?b', ' http://x.example ', 'javascript:alert(1)'])
    expect(read(address), address).toBe('address')
  expect(read('Mayor', '<div data-tldraw>{"type":"application/tldraw"}</div>')).toBe('canvas')
  expect(read('', '<meta charset="utf-8"><div data-tldraw>x</div>')).toBe('canvas')
  expect(read('{"type":"application/tldraw","shapes":[]}')).toBe('canvas')
  expect(read('')).toBeUndefined()
  expect(read(' \n ')).toBeUndefined()
})
