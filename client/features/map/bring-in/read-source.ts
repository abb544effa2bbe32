import { readClipboard } from '../../../parts/bring-in/clipboard.ts'
import { readAside } from '../../../parts/bring-in/read-aside.ts'
import type { Table } from '../../../parts/bring-in/table.ts'
import { headSays } from './heads.ts'

/** A map has no numbered cells. */
const NO_CELLS = { rows: 0, columns: 0 }

/** Reads files beside the page's own thread; of several, each sheet is called by its file too. Throws `CannotRead`. */
export const readFiles = async (files: readonly File[]): Promise<Table[]> => {
  const all: Table[] = []
  for (const file of files) {
    const tables = await readAside(file, NO_CELLS)
    for (const table of tables) {
      const names = files.length === 1 ? [table.sheet] : [file.name, tables.length > 1 ? table.sheet : '']
      all.push({ ...table, sheet: names.filter((name) => name).join(', ') })
    }
  }
  return all
}

/** What was pasted or typed: a table, a file's whole text, or lines. Throws `CannotRead`. */
export const readWords = async (text: string, html: string): Promise<Table[]> => {
  if (/<table/i.test(html))
    return [readClipboard({ getData: (type) => (type === 'text/html' ? html : text) }, NO_CELLS)]
  const heads = (text.split('\n')[0] ?? '').split(/[,;|]/)
  const isTable = heads.filter((head) => headSays(head, 'people') ?? headSays(head, 'connections')).length > 1
  return readAside(new File([text], isTable ? 'typed.csv' : 'typed.txt'), NO_CELLS)
}
