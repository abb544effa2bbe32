/** Names that are not on the screen. */
export const namesHidden = {
  hide: 'Hide names (M)',
  show: 'Show names (M)',
  isOn: 'Names are hidden on this screen',
  did: 'Names are hidden, on this screen alone.',
  undid: 'Names are shown again.',
  fields: 'Names, notes and next steps are not shown while names are hidden.',
  hiddenOnWall: 'Shown without names.',
  askWall: 'Is anyone on this map in the room?',
  meansWall:
    'The whole room reads the names, who is said to be with us or against, and how much say they have. M on this page hides all names there too.',
  bringIn:
    'Names are hidden on this screen. Whoever comes in would be seen here with their names, and compared with those who are there.',
  showAndGoOn: 'Show names and go on',
  person: 'Somebody',

  askExport: 'Is anyone on this map in the room, or might see the file?',
  askShare: 'Is anyone on this map in the room, or among the guests?',
  meansExport:
    'Whoever gets the file reads who is said to be with us or against, how much say they have, and what is written about them.',
  meansShare:
    'Every guest reads the names, who is said to be with us or against, and how much say they have. What somebody has read cannot be taken back.',
  role: 'You can write a role in the place of a name first: “A tenant on Mill Street”.',
  withNames: 'With names, nonetheless',
  without: 'Without names',
  back: 'Not now',
} as const
