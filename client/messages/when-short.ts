import { period } from './en/period.ts'
import { dateFormat, dayFormat, relativeFormat } from './locale.ts'
import { hourSaid } from './when.ts'

/** ISO dates and times in few letters. */

const medium = dayFormat({ dateStyle: 'medium' })
const monthAndDay = dayFormat({ month: 'short', day: 'numeric' })
const month = dayFormat({ month: 'short', year: 'numeric' })
const moment = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const day = dateFormat({ day: 'numeric', month: 'long' })
const dayOfYear = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })

/** The day of an ISO time. */
export const dayShort = (iso: string): string => medium(iso).format(new Date(iso))

/** The same in very few: month and day this year, month and year in another. */
export const dayShortest = (iso: string): string => {
  const isThisYear = new Date(iso).getUTCFullYear() === new Date().getFullYear()
  return (isThisYear ? monthAndDay : month)(iso).format(new Date(iso))
}

/** The day of an ISO time with the hour. */
export const momentShort = (iso: string): string => moment().format(new Date(iso))

/** A time as near as one needs it: the hour today, else the day. */
export const whenSaid = (iso: string): string => {
  const date = new Date(iso)
  const today = new Date()
  if (date.toDateString() === today.toDateString())
    return `${relativeFormat().format(0, 'day')}, ${hourSaid(date)}`
  return (date.getFullYear() === today.getFullYear() ? day : dayOfYear)().format(date)
}

/** From when to when something runs, by months; empty if neither end is known. */
export const periodSaid = ({ starts, ends }: { starts?: string; ends?: string }): string => {
  if (starts && ends) {
    const [from, to] = [new Date(starts), new Date(ends)]
    if (from <= to) return month(starts).formatRange(from, to)
    return `${month(starts).format(from)} – ${month(ends).format(to)}`
  }
  if (starts) return period.from(month(starts).format(new Date(starts)))
  return ends ? period.until(month(ends).format(new Date(ends))) : ''
}
