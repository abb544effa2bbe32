import { pngOf } from '../../../ui/png.ts'
import { sheetsInOne } from './sheets.ts'

/** Around what is drawn, in pixels of the page. */
const MARGIN = 24

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** Draws a part of the page as a PNG, as it would be on paper, in the colors of the screen. The page stays as it is. */
export const drawPicture = async (part: HTMLElement): Promise<Blob> => {
  const css = await sheetsInOne()
  const { root, width, height } = await layOut(part, css)
  return pngOf(asSvg(root, css, width, height))
}

/** Lays a copy out in a page of its own that nobody sees, to know how large it is there. */
const layOut = async (part: HTMLElement, css: string) => {
  const frame = document.createElement('iframe')
  Object.assign(frame.style, {
    position: 'fixed',
    visibility: 'hidden',
    border: '0',
    insetInlineStart: '-9999px',
  })
  frame.style.width = `${part.clientWidth + 2 * MARGIN}px`
  // as high as most are: what depends on the height of a window is then the same in the picture
  frame.style.height = '2000px'
  document.body.append(frame)
  try {
    const page = frame.contentDocument
    if (!page) throw new Error('The browser shows no page in a page.')
    // the picture follows today's rules, and a page that says nothing those of old
    page.open()
    page.write('<!doctype html>')
    page.close()
    const { theme = 'light', letters = '' } = document.documentElement.dataset
    Object.assign(page.documentElement.dataset, { theme, ...(letters && { letters }) })
    const style = page.createElement('style')
    style.textContent = css
    page.head.append(style)
    page.body.append(copyOf(part, page))
    const background = getComputedStyle(document.body).backgroundColor
    Object.assign(page.body.style, { padding: `${MARGIN}px`, background })
    await page.fonts.ready
    const end = page.body.firstElementChild?.getBoundingClientRect().bottom ?? 0
    return { root: page.documentElement, width: page.body.scrollWidth, height: Math.ceil(end) + MARGIN }
  } finally {
    frame.remove()
  }
}

const copyOf = (part: HTMLElement, page: Document): Node => {
  const copy = page.importNode(part, true)
  const typed = part.querySelectorAll('textarea')
  copy.querySelectorAll('textarea').forEach((area, i) => area.append(typed[i]?.value ?? ''))
  return copy
}

/** What was laid out as an image that needs nothing else. */
const asSvg = (root: HTMLElement, css: string, width: number, height: number): string => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  for (const [key, value] of Object.entries(root.dataset)) svg.setAttribute(`data-${key}`, value ?? '')
  svg.style.fontSize = getComputedStyle(document.documentElement).fontSize
  const style = document.createElementNS(SVG, 'style')
  style.textContent = css
  const room = document.createElementNS(SVG, 'foreignObject')
  room.setAttribute('width', '100%')
  room.setAttribute('height', '100%')
  const body = document.createElementNS(XHTML, 'body')
  body.setAttribute('style', root.querySelector('body')?.getAttribute('style') ?? '')
  body.append(
    ...[...(root.querySelector('body')?.childNodes ?? [])].map((node) => document.importNode(node, true)),
  )
  room.append(body)
  svg.append(style, room)
  return new XMLSerializer().serializeToString(svg)
}
