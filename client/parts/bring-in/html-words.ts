/** Elements that people's descriptions are made of in programs that keep them as HTML. */
const TAG =
  /<(\/?)(p|br|b|i|u|em|strong|span|div|ul|ol|li|h[1-6]|a|img|script|style|table|tr|td|th|tbody|thead|blockquote|code|pre|hr|iframe|svg)(?:\s[^<>]*)?\/?>/gi

const LINES = /^(p|br|div|li|ul|ol|h[1-6]|tr|table|blockquote|hr)$/i

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Whether HTML stands in a text. */
export const hasHtml = (text: string): boolean => text.search(TAG) !== -1

/** The words of a text in which HTML may stand: nothing of it is run or fetched, every letter between tags stays. */
export const htmlWords = (text: string): string =>
  (hasHtml(text) ? withoutTags(text) : text).replaceAll(
    /&(?:#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (all, point?: string, name?: string) =>
      point === undefined ? (ENTITIES[(name ?? '').toLowerCase()] ?? all) : letter(Number(point), all),
  )

const withoutTags = (text: string): string =>
  text
    .replaceAll(TAG, (_, _closes, name: string) => (LINES.test(name) ? '\n' : ''))
    .replaceAll(/[^\S\n]*\n[^\S\n]*(?:\n\s*)+/g, '\n\n')
    .trim()

const letter = (point: number, all: string): string =>
  point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : all
