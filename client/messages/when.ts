import { dateFormat } from './date-format.ts'

const day = dateFormat(undefined, { dateStyle: 'long' })
const moment = dateFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** The day of an ISO time, in the device's own language and calendar. */
export const daySaid = (iso: string): string => day().format(new Date(iso))

/** The same with the hour. */
export const momentSaid = (iso: string): string => moment().format(new Date(iso))

const short = dateFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** When something happened, in few letters and in the reader's own time. */
export const whenIt = (iso: string): string => short().format(new Date(iso))

const ISO = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** A sentence of the server with its ISO times said as here. */
export const inOwnTime = (sentence: string): string => sentence.replace(ISO, momentSaid)
