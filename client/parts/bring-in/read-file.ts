import { readDelimited } from './csv.ts'
import { decode } from './decode.ts'
import { readGexf } from './gexf.ts'
import { readGraphml } from './graphml.ts'
import { readKumu } from './kumu.ts'
import { CannotRead, MOST_BYTES, type Table } from './table.ts'
import { readTyped, type Size } from './typed.ts'
import { readWorkbook } from './workbook.ts'
import { readXml } from './xml.ts'

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
  const network = readNetwork(text)
  if (network) return sheets(network)
  const table = /\.(txt|md)$/i.test(name) ? readTyped(text, size) : readDelimited(text)
  if (encoding !== 'utf-8') table.noticed.unshift({ what: 'encoding', is: encoding })
  return sheets([table])
}

/** A network in a form of its own; nothing for what is none. Throws `CannotRead` for one that is broken. */
const readNetwork = (text: string): Table[] | undefined => {
  const begin = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  // a list of Markdown may begin with a bracket, and no table with a brace
  if (/^\{\s*["}]/.test(begin)) return readKumu(text)
  if (!/^<(\?xml|!DOCTYPE|!--|(\w+:)?(graphml|gexf)\b)/i.test(begin)) return undefined
  const root = readXml(text)
  if (root.name === 'graphml') return readGraphml(root)
  if (root.name === 'gexf') return readGexf(root)
  throw new CannotRead('no-network')
}

const sheets = (tables: Table[]): Table[] => {
  if (tables.every(({ lines }) => lines.length === 0)) throw new CannotRead('empty')
  return tables
}
