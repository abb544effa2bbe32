import { dateFormat } from '../../messages/date-format.ts'
import { structure } from '../../messages/en/grid.ts'

const day = dateFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const dayAndYear = dateFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const month = dateFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day in few letters: month and day this year, month and year in another. */
export const shortDay = (iso: string): string => {
  const date = new Date(iso)
  return (date.getUTCFullYear() === new Date().getFullYear() ? day() : month()).format(date)
}

export const fullDay = (iso: string): string => dayAndYear().format(new Date(iso))

/** When a phase runs, by months; nothing if neither end is known. */
export const span = (starts: string | undefined, ends: string | undefined): string | undefined => {
  if (starts && ends) {
    const [from, to] = [new Date(starts), new Date(ends)]
    return from > to ? `${month().format(from)} – ${month().format(to)}` : month().formatRange(from, to)
  }
  if (starts) return structure.from(month().format(new Date(starts)))
  return ends && structure.until(month().format(new Date(ends)))
}

/** The reader's own day as `YYYY-MM-DD`. */
export const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
