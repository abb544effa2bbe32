import { NOTE } from '../drawing.ts'
import { wrap } from '../layout/wrap.ts'
import { familiesNow, followFont } from '../../../net/letters.ts'

/** How wide and high texts are on the canvas, in canvas units: measured as the browser will draw them. */

let families = familiesNow()
followFont(() => (families = familiesNow()))

const nameFont = () => `560 14px ${families}`
const noteFont = () => `400 16px ${families}`

const context = document.createElement('canvas').getContext('2d')

/** How texts are set: in another font where ours lacks letters, further apart than ours are, if a reader wants that. */
let set = { families, letterSpacing: '0px', wordSpacing: '0px', line: 22 }

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
      families,
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

export const measureName = (text: string): number => widthIn(nameFont(), text)

/** The height of a note. */
export const measureNote = (text: string): number => {
  const lines = wrap(text, NOTE.width - 2 * NOTE.padding, (words) => widthIn(noteFont(), words))
  return lines.length * set.line + 2 * NOTE.padding
}

/** Resolves when the font is there with which names are measured. */
export const fontLoaded = async (): Promise<void> => {
  await document.fonts.load(nameFont())
}
