import { dateFormat } from '../../messages/date-format.ts'

const day = dateFormat(undefined, { day: 'numeric', month: 'long' })
const dayOfYear = dateFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })
const time = dateFormat(undefined, { hour: 'numeric', minute: '2-digit' })

/** A time in words, as near as one needs it: the hour today, else the day. */
export const whenSaid = (iso: string): string => {
  const date = new Date(iso)
  const today = new Date()
  if (date.toDateString() === today.toDateString())
    return `${new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(0, 'day')}, ${time().format(date)}`
  return date.getFullYear() === today.getFullYear() ? day().format(date) : dayOfYear().format(date)
}

/** The last millisecond of a day, as ISO; `day` is what a date field gives (`2026-03-01`). */
export const endOfDay = (given: string): string => new Date(`${given}T23:59:59.999`).toISOString()

/** What a date field takes, for an ISO time, in the device's own calendar day. */
export const dayOf = (iso: string): string => {
  const date = new Date(iso)
  const part = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
