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
  return [starts && format.format(new Date(starts)), ends && format.format(new Date(ends))]
    .map((end) => end ?? '')
    .join(' – ')
    .trim()
}
