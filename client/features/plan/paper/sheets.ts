import { askAsset } from '../../../net/http.ts'

/**
 * The page's style sheets as one text that needs nothing else: as for paper, without what is pressed, and with the fonts
 * in it that have come.
 */
export const sheetsInOne = async (): Promise<string> => {
  const pieces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => textOf(rule, sheet.href ?? location.href)),
  )
  return (await Promise.all(pieces)).join('\n')
}

const textOf = async (rule: CSSRule, base: string): Promise<string> => {
  if (rule instanceof CSSFontFaceRule) return withFont(rule.cssText, base)
  // what paper is told is told to the picture; pages it has none
  if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
    return [...rule.cssRules].map(({ cssText }) => cssText).join('\n')
  return rule instanceof CSSPageRule ? '' : rule.cssText
}

const ADDRESS = /url\("?([^")]+)"?\)/

/** A font that was not needed so far is not needed by the picture. */
const withFont = async (text: string, base: string): Promise<string> => {
  const [found, address] = ADDRESS.exec(text) ?? []
  if (found === undefined || address === undefined) return text
  const { href, pathname } = new URL(address, base)
  if (performance.getEntriesByName(href, 'resource').length === 0) return ''
  return text.replace(found, `url("${await dataOf(await askAsset(pathname))}")`)
}

const dataOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('It cannot be read.')))
    reader.readAsDataURL(blob)
  })
