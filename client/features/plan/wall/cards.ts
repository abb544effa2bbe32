import { activityStatuses } from '../../../messages/en/choices.ts'
import { linesOf, type Measure } from './measure.ts'
import type { WallActivity } from './subject.ts'

/** How a card is laid out, in heights of its letters (em): the style sheet has the same figures. */

/** `air`: how much room is around words, 1 or less. */
export type Look = { letters: number; air: number }

export type WallCard = WallActivity & {
  /** How many codes there is no room for. */
  more: number
  lines: number
  /** Whether its status stands beside the mark in words. */
  saysStatus: boolean
}

/** What a title may take; what is longer ends in dots. */
const MOST_LINES = 6
const LINE = 1.25
const SIDES = 1.9
const BORDERS = 0.15
const PADDING = 1.45
const FOOT_GAP = 0.57
const FOOT = 1.1
const GAP = 0.93

/** Of the foot: the status's mark and word, the mark of what is happening already, and codes. */
const STATUS = { mark: 1.5, word: 0.857 }
const HAPPENING = 1.5
const CODE = { letters: 0.643, sides: 1.1 }
const MOST_CODE = 9
const REST = 1.9

/** A card `width` u wide. */
export const cardOf = (
  activity: WallActivity,
  width: number,
  { letters }: Look,
  measure: Measure,
): WallCard => {
  const room = width / letters - SIDES
  const lines = Math.min(MOST_LINES, linesOf(activity.title, room, measure, 'text'))
  const rest = room - STATUS.mark - markOf(activity)
  const word = STATUS.word * measure(activityStatuses[activity.status], 'text')
  const beside = codesWithin(activity.codes, rest - word, measure)
  // who leads is said before what the status's mark says already
  const saysStatus = !activity.happening || beside.length > 0 || activity.codes.length === 0
  const codes = saysStatus ? beside : codesWithin(activity.codes, rest, measure)
  return { ...activity, codes, lines, saysStatus, more: activity.codes.length - codes.length }
}

/** The same on a line of its own, where there are many: its title beside the mark, and the lead alone. */
export const lineOf = (
  activity: WallActivity,
  width: number,
  { letters }: Look,
  measure: Measure,
): WallCard => {
  const codes = activity.hasLead ? activity.codes.slice(0, 1) : []
  const code =
    codes.map((one) => CODE.sides + Math.min(MOST_CODE, CODE.letters * measure(one, 'text')))[0] ?? 0
  const lines = linesOf(
    activity.title,
    width / letters - LINE_SIDES - markOf(activity) - code,
    measure,
    'text',
  )
  return { ...activity, codes, lines: Math.min(MOST_LINES, lines), saysStatus: false, more: 0 }
}

const markOf = ({ happening }: WallActivity): number => (happening ? HAPPENING : 0)

/** Beside a title on a line: the mark, and room around. */
const LINE_SIDES = 1.5
const DENSE = 1.16

/** How high that is, in u. */
export const lineHeightOf = ({ lines }: Pick<WallCard, 'lines'>, letters: number): number =>
  letters * DENSE * lines

/** Between two of them. */
export const lineGapOf = (letters: number): number => letters * 0.3

const codesWithin = (codes: string[], room: number, measure: Measure): string[] => {
  const widths = codes.map((code) => CODE.sides + Math.min(MOST_CODE, CODE.letters * measure(code, 'text')))
  let count = 0
  let taken = 0
  for (const width of widths) {
    const rest = count + 1 < codes.length ? REST : 0
    if (taken + width + rest > room) break
    taken += width
    count += 1
  }
  return codes.slice(0, count)
}

/** How high a card is, in u. With much air all cards have room for two lines, so that they stand in line. */
const heightOf = ({ lines }: Pick<WallCard, 'lines'>, { letters, air }: Look): number => {
  const words = LINE * (air === 1 ? Math.max(2, lines) : lines)
  return letters * (BORDERS + PADDING * air + words + FOOT_GAP * air + FOOT)
}

const gapOf = ({ letters, air }: Look): number => letters * GAP * air

/** The line that says how many more there are. */
export const moreLineOf = ({ letters }: Look): number => letters * 1.5

/** How many of these cards stand above each other in `height` u, from the first on. */
export const countWithin = (cards: readonly WallCard[], height: number, look: Look): number => {
  let taken = 0
  for (const [at, card] of cards.entries()) {
    taken += heightOf(card, look) + (at > 0 ? gapOf(look) : 0)
    if (taken > height) return at
  }
  return cards.length
}
