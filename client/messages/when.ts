import { period } from './en/period.ts'
import { dateFormat, relativeFormat } from './locale.ts'

/** ISO dates and times in words, all in one way. A day without a time has no time zone: it is the same one everywhere. */

type Style = Intl.DateTimeFormatOptions

/** A way to say days, and moments by the day that they are here. */
const days = (style: Style): ((iso: string) => Intl.DateTimeFormat) => {
  const here = dateFormat(style)
  const everywhere = dateFormat({ ...style, timeZone: 'UTC' })
  return (iso) => (iso.includes('T') ? here() : everywhere())
}

const long = days({ dateStyle: 'long' })
const medium = days({ dateStyle: 'medium' })
const monthAndDay = days({ month: 'short', day: 'numeric' })
const month = days({ month: 'short', year: 'numeric' })
const moment = dateFormat({ dateStyle: 'long', timeStyle: 'short' })
const shortMoment = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const hour = dateFormat({ hour: 'numeric', minute: '2-digit' })
const day = dateFormat({ day: 'numeric', month: 'long' })
const dayOfYear = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })

/** The day of an ISO time. */
export const daySaid = (iso: string): string => long(iso).format(new Date(iso))

/** The same in fewer letters. */
export const dayShort = (iso: string): string => medium(iso).format(new Date(iso))

/** The same in very few: month and day this year, month and year in another. */
export const dayShortest = (iso: string): string => {
  const isThisYear = new Date(iso).getUTCFullYear() === new Date().getFullYear()
  return (isThisYear ? monthAndDay : month)(iso).format(new Date(iso))
}

/** The day of an ISO time with the hour. */
export const momentSaid = (iso: string): string => moment().format(new Date(iso))

/** The same in few letters. */
export const momentShort = (iso: string): string => shortMoment().format(new Date(iso))

/** The hour of a time. */
export const hourSaid = (time: Date): string => hour().format(time)

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

const ISO = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** A sentence of the server with its ISO times said as here. */
export const inOwnTime = (sentence: string): string => sentence.replace(ISO, momentSaid)
