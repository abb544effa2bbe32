/** How wide and high texts are on the canvas, in canvas units: measured as the browser will draw them. */

const CARD_FONT = "560 16px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"
const NOTE_FONT = "400 16px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"
const NOTE_LINE = 22
const NOTE_PADDING = 12

const context = document.createElement('canvas').getContext('2d')

const widthIn = (font: string, text: string): number => {
  if (!context) return text.length * 8
  context.font = font
  return context.measureText(text).width
}

export const measureCard = (text: string): number => widthIn(CARD_FONT, text)

/** The height of a note of a width. */
export const measureNote = (text: string, width: number): number => {
  const room = width - 2 * NOTE_PADDING
  const lines = text.split('\n').reduce((sum, line) => sum + linesIn(line, room), 0)
  return lines * NOTE_LINE + 2 * NOTE_PADDING
}

const linesIn = (text: string, room: number): number => {
  let count = 1
  let used = 0
  for (const word of text.split(/(?<=\s)/)) {
    const width = widthIn(NOTE_FONT, word)
    if (used > 0 && used + width > room) {
      count++
      used = 0
    }
    used += width
    while (used > room) {
      count++
      used -= room
    }
  }
  return count
}

/** Resolves when the font is there with which cards are measured. */
export const fontLoaded = async (): Promise<void> => {
  await document.fonts.load(CARD_FONT)
}
