/** Words in lines of at most so much width, as a browser breaks them: behind spaces, and within a word that fills a line alone. */
export const wrap = (text: string, room: number, measure: (text: string) => number): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, room, measure))

const wrapLine = (text: string, room: number, measure: (text: string) => number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/(?<=\s)/)) {
    if (line !== '' && measure((line + piece).trimEnd()) > room) {
      lines.push(line)
      line = ''
    }
    line += piece
    if (measure(line.trimEnd()) <= room) continue
    const parts = broken(line, room, measure)
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  return [...lines, line].map((one) => one.trimEnd())
}

/** Letters in lines that are full. */
const broken = (word: string, room: number, measure: (text: string) => number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const letter of word) {
    if (line !== '' && measure(line + letter) > room) {
      lines.push(line)
      line = ''
    }
    line += letter
  }
  return [...lines, line]
}
