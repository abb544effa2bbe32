/** Days as people write them. Nothing is guessed here: what can be read in two ways says so. */

/** How a day is written: surely, as a spreadsheet's number, or as numbers whose order must be known. */
export type WrittenDay =
  | { kind: 'sure'; day: string }
  | { kind: 'serial'; day: string }
  /** `dmy` and `mdy`: the day that it is in either order, where the calendar has it. */
  | { kind: 'order'; dmy?: string; mdy?: string }

export type DayOrder = 'dmy' | 'mdy'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?,?[ -]+(\d{4})$/i
const MONTH_DAY = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i

/** The days from 2000 to 2099, as Excel counts them. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050
/** 1 January 1970. */
const SERIAL_OF_EPOCH = 25_569

export const readDay = (written: string): WrittenDay | undefined => {
  const text = written.trim().replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +/i, '')
  return readIso(text) ?? readSerial(text) ?? readNumbers(text) ?? readWords(text)
}

const sure = (day: string | undefined): WrittenDay | undefined =>
  day === undefined ? undefined : { kind: 'sure', day }

const readIso = (text: string): WrittenDay | undefined => {
  const [, y, m, d] = ISO.exec(text) ?? []
  return sure(dayOf(y, m, d))
}

const readSerial = (text: string): WrittenDay | undefined => {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text.replace(',', '.')))
  return serial < FIRST_SERIAL || serial > LAST_SERIAL
    ? undefined
    : { kind: 'serial', day: dayOfSerial(serial) }
}

export const dayOfSerial = (serial: number): string =>
  new Date((Math.floor(serial) - SERIAL_OF_EPOCH) * 86_400_000).toISOString().slice(0, 10)

const readNumbers = (text: string): WrittenDay | undefined => {
  const [, a, between, b, y] = NUMBERS.exec(text) ?? []
  if (y === undefined) return undefined
  const year = y.length === 2 ? `20${y}` : y
  const [dmy, mdy] = [dayOf(year, b, a), dayOf(year, a, b)]
  // points are written between days, months and years in this order alone
  if (between === '.') return sure(dmy)
  if (dmy === undefined && mdy === undefined) return undefined
  return { kind: 'order', ...(dmy && { dmy }), ...(mdy && { mdy }) }
}

const readWords = (text: string): WrittenDay | undefined => {
  const [, day, month, year] = DAY_MONTH.exec(text) ?? []
  const [, month2, day2, year2] = MONTH_DAY.exec(text) ?? []
  return sure(dayOf(year ?? year2, monthOf(month ?? month2), day ?? day2))
}

const monthOf = (name = ''): string | undefined => {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at === -1 ? undefined : String(at + 1)
}

/** The day in ISO, if the calendar has it. */
const dayOf = (year?: string, month?: string, day?: string): string | undefined => {
  if (year === undefined || month === undefined || day === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** What is known of a table's days before anybody is asked. */
export type DaysFound = {
  /** Written ones that can be read in two ways. */
  both: string[]
  /** Written ones that can be read in one order only. */
  only: Record<DayOrder, string[]>
  serials: string[]
}

export const daysIn = (all: readonly string[]): DaysFound => {
  const found: DaysFound = { both: [], only: { dmy: [], mdy: [] }, serials: [] }
  for (const text of all) {
    const read = readDay(text)
    if (read?.kind === 'serial') found.serials.push(text)
    if (read?.kind !== 'order') continue
    if (read.dmy === undefined) found.only.mdy.push(text)
    else if (read.mdy === undefined) found.only.dmy.push(text)
    else if (read.dmy !== read.mdy) found.both.push(text)
  }
  return found
}

/** The order that those say which can be read in one only; nothing where they disagree or there are none. */
export const likelyOrder = ({ only }: DaysFound): DayOrder | undefined => {
  if (only.dmy.length > 0 && only.mdy.length === 0) return 'dmy'
  return only.mdy.length > 0 && only.dmy.length === 0 ? 'mdy' : undefined
}
