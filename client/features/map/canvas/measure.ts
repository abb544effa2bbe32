import { NOTE } from '../drawing.ts'
import { wrap } from '../layout/wrap.ts'

/** How wide and high texts are on the canvas, in canvas units: measured as the browser will draw them. */

const NAME_FONT = "560 14px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"
const NOTE_FONT = "400 16px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"

const context = document.createElement('canvas').getContext('2d')

/** How a reader has set their texts: further apart than ours are, if they want that. */
let set = { letterSpacing: '0px', wordSpacing: '0px', line: 22 }

const widthIn = (font: string, text: string): number => {
  if (!context) return text.length * 8
  context.font = font
  const { letterSpacing, wordSpacing } = set
  Object.assign(context, { letterSpacing, wordSpacing })
  return context.measureText(text).width
}

/**
 * Measures from now on as texts are set in `probe`, a line like those of a note, and calls `onChange` whenever that
 * becomes another. Returns what ends it.
 */
export const followSetting = (probe: HTMLElement, onChange: () => void): (() => void) => {
  const read = (): void => {
    const { letterSpacing, wordSpacing, lineHeight } = getComputedStyle(probe)
    const now = {
      letterSpacing: Number.parseFloat(letterSpacing) ? letterSpacing : '0px',
      wordSpacing: Number.parseFloat(wordSpacing) ? wordSpacing : '0px',
      line: Number.parseFloat(lineHeight) || 22,
    }
    if (JSON.stringify(now) === JSON.stringify(set)) return
    set = now
    onChange()
  }
  read()
  // another setting makes the line another size
  const observer = new ResizeObserver(read)
  observer.observe(probe)
  return () => observer.disconnect()
}

export const measureName = (text: string): number => widthIn(NAME_FONT, text)

/** The height of a note. */
export const measureNote = (text: string): number => {
  const lines = wrap(text, NOTE.width - 2 * NOTE.padding, (words) => widthIn(NOTE_FONT, words))
  return lines.length * set.line + 2 * NOTE.padding
}

/** Resolves when the font is there with which names are measured. */
export const fontLoaded = async (): Promise<void> => {
  await document.fonts.load(NAME_FONT)
}
