/** Headings of the file in which somebody takes their words along. */
export const words = {
  today: 'Today',
  goal: 'Goal',
  partners: 'Partners',
  agenda: 'Common agenda',
  map: 'Power map',
} as const
