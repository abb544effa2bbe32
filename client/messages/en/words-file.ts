/** Headings of the file in which somebody takes their words along. */
export const words = {
  unsent: 'Not sent to the others',
  today: 'Today',
  goal: 'Goal',
  partners: 'Partners',
  agenda: 'Common agenda',
  map: 'Power map',
} as const
