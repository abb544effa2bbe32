/**
 * The colors of people: none is a component's or the accent, no two are alike, and white letters on each have a
 * contrast of at least 4.5:1.
 */
export const COLORS = [
  '#0e6ee6',
  '#d73626',
  '#8f54dc',
  '#c8368f',
  '#234814',
  '#75220a',
  '#0d76ad',
  '#726f96',
  '#63099a',
  '#746f5b',
  '#46376d',
  '#604c54',
] as const

/** A color for whoever has not said which is theirs: the same on every device. */
export const likelyColor = (person: string): number => {
  let hash = 0
  for (const letter of person) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return hash % COLORS.length
}

/** One of the others' open pages, and which color it says is its person's. */
export type Wearer = { client: number; person: string; color?: number }

/**
 * Which color one has among those who are here: the same on all pages of a person; else the one that one had, or is
 * likely to have, unless it is somebody else's while another is nobody's. Of two who take the same at once, the page
 * with the higher client id takes another one.
 */
export const colorAmong = (
  others: readonly Wearer[],
  own: { client: number; person: string; color?: number },
): number => {
  const mine = others.filter(({ person }) => person === own.person).toSorted((a, b) => a.client - b.client)[0]
  if (mine?.color !== undefined && (own.color === undefined || mine.client < own.client)) return mine.color
  const wanted = own.color ?? likelyColor(own.person)
  const worn = COLORS.map(
    (_, color) =>
      others.filter((other) => other.color === color && other.person !== own.person && mayKeep(other, own))
        .length,
  )
  const least = Math.min(...worn)
  return worn[wanted] === least ? wanted : worn.indexOf(least)
}

/** Who comes without a color makes way for all who have one. */
const mayKeep = (other: Wearer, own: { client: number; color?: number }): boolean =>
  own.color === undefined || other.color !== own.color || other.client < own.client
