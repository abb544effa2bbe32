import { dateFormat, dayFormat } from './locale.ts'

/** ISO dates and times in words, all in one way; in few letters they are in `when-short.ts`, which phones do without. */

const long = dayFormat({ dateStyle: 'long' })
const moment = dateFormat({ dateStyle: 'long', timeStyle: 'short' })
const hour = dateFormat({ hour: 'numeric', minute: '2-digit' })

/** The day of an ISO time. */
export const daySaid = (iso: string): string => long(iso).format(new Date(iso))

/** The day of an ISO time with the hour. */
export const momentSaid = (iso: string): string => moment().format(new Date(iso))

/** The hour of a time. */
export const hourSaid = (time: Date): string => hour().format(time)

const ISO = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** A sentence of the server with its ISO times said as here. */
export const inOwnTime = (sentence: string): string => sentence.replace(ISO, momentSaid)
