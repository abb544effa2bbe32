/** The grid on paper and as a picture. */
export const paperMenu = {
  title: 'On paper, or as a picture',
  papers: {
    a4: 'Print on A4',
    a3: 'Print on A3',
    poster: 'Print as a poster (A1)',
  },
  picture: 'Save a picture (PNG)',
  file: (initiative: string) => `${initiative}, theory of action`,
  drawing: 'The picture is being drawn …',
  drawn: 'The picture is saved.',
  notDrawn: 'The picture could not be drawn. Try again, or with fewer activities on screen.',
} as const
