import { readDelimited } from './csv.ts'
import { decode } from './decode.ts'
import { CannotRead, MOST_BYTES, type Table } from './table.ts'
import { readTyped, type Size } from './typed.ts'
import { readWorkbook } from './workbook.ts'

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, i) => bytes[i] === byte)

/** Reads a file by what is in it, whatever it is called: a workbook, a table as text, or lines. Throws `CannotRead`. */
export const readBytes = async (bytes: Uint8Array, name: string, size: Size): Promise<Table[]> => {
  if (bytes.length > MOST_BYTES) throw new CannotRead('too-large')
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return sheets(await readWorkbook(bytes))
  // what Microsoft wrote before 2007, and what it writes with a password
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new CannotRead(/\.xlsx$/i.test(name) ? 'locked' : 'old-excel')
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new CannotRead('not-text')
  const { text, encoding } = decode(bytes)
  const table = /\.(txt|md)$/i.test(name) ? readTyped(text, size) : readDelimited(text)
  if (encoding !== 'utf-8') table.noticed.unshift({ what: 'encoding', is: encoding })
  return sheets([table])
}

const sheets = (tables: Table[]): Table[] => {
  if (tables.every(({ lines }) => lines.length === 0)) throw new CannotRead('empty')
  return tables
}
