/** The files of people, groups and connections that there are. */
export const MAP_FILES = [
  'actors.csv',
  'connections.csv',
  'map.xlsx',
  'map.kumu.json',
  'map.graphml',
  'map.gexf',
] as const
export type MapFile = (typeof MAP_FILES)[number]
