/** The mark of a list before its words, as word processors copy it: a dot, a dash, or a number and a tab. */
const MARK = /^(?:[•·▪◦‣∙–*-]\s+|[o§]\t\s*|(?:\d{1,3}|[a-z])[.)]\t\s*)/

/** A quoted cell of a spreadsheet, which may have line breaks in it. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/g

/** What was pasted, line by line: without empty lines and the marks of lists, cells of a row parted by commas. */
export const linesOf = (pasted: string): string[] =>
  (pasted.includes('\t')
    ? pasted.replace(QUOTED, (_all, cell: string) => inOneLine(cell.replaceAll('""', '"')))
    : pasted
  )
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      line
        .trim()
        .replace(MARK, '')
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(', '),
    )
    .filter((line) => line !== '')

/** For a field that has no lines. */
export const inOneLine = (words: string): string => words.trim().replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
