import { partners } from './partners.ts'

/** Headings of the file in which somebody takes their words along. */
export const words = {
  unsent: 'Not sent to the others',
  today: 'Today',
  goal: 'Goal',
  partners: 'Partners',
  agreed: partners.agreed,
  talks: partners.questions,
  agenda: 'Common agenda',
  map: 'Power map',
} as const
