/** The map's menu of what is done with all of it. */
export const mapTools = {
  title: 'Tools',
  bringIn: 'Bring in from a file or the clipboard',
  take: 'Save the map as a file',
} as const
