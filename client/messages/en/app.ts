/** The frame around every place. */
export const app = {
  product: 'Common Table',
  places: { agenda: 'Common agenda', grid: 'Theory of action', map: 'Power map', partners: 'Partners' },
} as const
