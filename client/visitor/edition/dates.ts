import { visitor as words } from '../../messages/en/visitor.ts'

/** A day without a time has no time zone. */
const zoneOf = (date: string) => (date.includes('T') ? undefined : 'UTC')

/** A date as people here write it. */
export const dayOf = (date: string): string =>
  new Date(date).toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: zoneOf(date) })

/** The months from one date to another; either may be open. */
export const periodOf = ({ starts, ends }: { starts?: string; ends?: string }): string => {
  const format = new Intl.DateTimeFormat(undefined, {
    month: 'short',
    year: 'numeric',
    timeZone: zoneOf(starts ?? ends ?? ''),
  })
  if (starts && ends && starts <= ends) return format.formatRange(new Date(starts), new Date(ends))
  if (starts) return words.edition.from(format.format(new Date(starts)))
  return ends ? words.edition.until(format.format(new Date(ends))) : ''
}
