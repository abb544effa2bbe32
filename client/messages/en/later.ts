/** What stands where a part of the page is not loaded yet. */
export const later = {
  opening: 'Opening…',
  away: {
    title: 'This is not on your device yet',
    body: 'It comes by itself as soon as we reach the server. What you typed is safe, and the rest of the page works.',
    now: 'Try now',
  },
  newer: {
    title: 'There is a newer version of Common Table',
    body: 'Load the page again to open this. What you typed stays.',
  },
  failed: {
    title: 'This did not load',
    body: 'Load the page again to go on. What you typed stays.',
  },
  reload: 'Load again',
} as const
