/**
 * A way to write dates, made when it is first used: making one reads tables of the browser's, which would hold up the
 * first picture of a page by a tenth of a second on a slow device. Without `locale` it is the device's own language.
 */
export const dateFormat = (locale: string | undefined, options: Intl.DateTimeFormatOptions) => {
  let format: Intl.DateTimeFormat | undefined
  return (): Intl.DateTimeFormat => (format ??= new Intl.DateTimeFormat(locale, options))
}
