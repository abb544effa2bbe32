/** Saving the map as a file of one's own. */
export const takeMap = {
  title: 'Save the map as a file',
  intro: 'Who has the file can read all that is in it.',
  nameless: 'Without names',
  namelessHint:
    'Kinds, numbers and connections alone: no names, no next steps, nothing that is written or drawn on the map, in another order, under ids of its own.',
  leftOut:
    'How this adds to the problem is in the workbook alone; notes, strokes and areas are in the pictures alone. Brought back, a file gives people, groups and connections.',
  save: 'Save',
  saveIt: (name: string) => `Save: ${name}`,
  saved: (name: string) => `Saved as a file: ${name}`,
  files: {
    'map.png': {
      name: 'The map as a picture (PNG)',
      what: 'For slides and documents, with what its signs mean.',
    },
    'map.svg': {
      name: 'The map as a drawing (SVG)',
      what: 'Sharp at any size, its words as text; Inkscape, Illustrator, slides.',
    },
    'map.xlsx': {
      name: 'The map as a workbook',
      what: 'Excel, Numbers, LibreOffice; Kumu imports people, groups and connections.',
    },
    'actors.csv': {
      name: 'People and groups as CSV',
      what: 'A table as text, with the columns that Kumu reads.',
    },
    'connections.csv': { name: 'Connections as CSV', what: 'Who is connected with whom, as text.' },
    'map.kumu.json': { name: 'The map for Kumu', what: 'In Kumu choose Import, then JSON.' },
    'map.graphml': { name: 'The map as GraphML', what: 'Gephi, yEd, Cytoscape and scripts.' },
    'map.gexf': { name: 'The map as GEXF', what: 'Gephi.' },
  },
} as const
