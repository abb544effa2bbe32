import { numberSaid, plural } from '../locale.ts'
import { theirs } from '../theirs.ts'
import { tooLong } from './room.ts'

const activities = (count: number): string =>
  `${numberSaid(count)} ${plural(count, { one: 'activity', other: 'activities' })}`
const rows = (count: number): string => `${numberSaid(count)} ${plural(count, { one: 'row', other: 'rows' })}`

/** Bringing activities in from paper, a spreadsheet or the clipboard. */
export const bringIn = {
  title: 'Bring in activities',
  choose: 'Choose a file…',
  chooseSeveral: 'Choose files…',
  chooseHint:
    'Excel (.xlsx), CSV or text. You can also drop it on the page. Nothing is written before you have seen it.',
  reading: 'Reading the file…',
  type: 'Or paste or type them here',
  typeHint:
    'A line for each, or a block copied from a spreadsheet. “B2: one, another” puts two into cell B2; the numbers are below.',
  numbers: 'The numbers of the cells',
  look: 'Look at it',
  back: 'Back',
  typed: 'What you pasted or typed',

  problems: {
    empty: 'There is nothing in it. Nothing was changed.',
    'not-text': 'This is neither a workbook nor text. Save the table as .xlsx or CSV, and choose that file.',
    'old-excel':
      'This is a workbook of an older Excel (.xls). Open it and save it as .xlsx or CSV, and choose that file.',
    'not-a-workbook':
      'This file is no Excel workbook, though it is packed like one. Save the table as .xlsx or CSV, and choose that file.',
    'too-large': 'The file is larger than 10 MB. Save the table alone, without pictures, as .xlsx or CSV.',
    'too-large-inside':
      'It comes to far more than such a table, perhaps by empty rows or columns. Copy the rows that you need into a new sheet, or save it as CSV.',
    damaged: 'The workbook cannot be read; it may be damaged. Open it and save it once more as .xlsx or CSV.',
    'too-wide':
      'A row has more than 200 cells. Copy the columns that you need into a new sheet, and choose that.',
    'too-long':
      'A row has more letters than a spreadsheet holds. Perhaps a quotation mark is missing in it. Nothing was changed.',
    away: 'The part of this page that reads files did not come. Look whether there is a connection, and choose the file again.',
    'damaged-json':
      'The file begins like one of Kumu, and cannot be read to its end; it may be damaged. Export it once more, and choose that file.',
    'damaged-xml':
      'The file begins like a network (GraphML or GEXF), and cannot be read to its end; it may be damaged. Export it once more, and choose that file.',
    'no-network':
      'There are no elements and no connections in this file. Kumu’s projects and blueprints can be read, GraphML, GEXF, .xlsx and CSV.',
    refers:
      'This file says that parts of it stand in other files (by a DOCTYPE, an entity or a link). Other files are never read. Save it without those, as plain GraphML or GEXF, and choose that file.',
    locked: 'The workbook has a password. Save it without one, and choose that file.',
  },
  tooMany: (has: number, most: number) =>
    `There are ${rows(has)}, and at most ${numberSaid(most)} are brought in at once. Nothing was changed. Bring them in as several parts.`,

  found: (count: number, from: string) => `${activities(count)} in ${theirs(from)}`,
  none: 'Nothing here says what will be done.',
  ofMap:
    'This looks like a list of people and groups or of connections between them. Those belong on the power map. There are no activities in it.',
  sheet: 'Sheet',
  head: 'The first row has the names of the columns',

  questions: (count: number) =>
    count === 0
      ? 'Answered'
      : `${numberSaid(count)} ${plural(count, { one: 'question', other: 'questions' })} to answer first`,
  pick: 'Choose…',
  askTitle: 'Which column says what will be done?',
  askPlace: {
    phases: (count: number) =>
      `Nothing says in which column of the grid ${activities(count)} belong. Where do they go?`,
    components: (count: number) =>
      `Nothing says in which row of the grid ${activities(count)} belong. Where do they go?`,
  },
  placeChosen: {
    phases: 'Without a column of their own they go to',
    components: 'Without a row of their own they go to',
  },
  askNames: {
    phases: 'These columns are not in the grid. What becomes of them?',
    components: 'These rows are not in the grid. What becomes of them?',
    partners: 'These partners are not at the table yet. What becomes of them?',
  },
  addAll: {
    phases: (count: number) => (count === 1 ? 'Add it as a column' : `Add all ${count} as columns`),
    components: (count: number) => (count === 1 ? 'Add it as a row' : `Add all ${count} as rows`),
    partners: (count: number) => (count === 1 ? 'Add it as a partner' : `Add all ${count} as partners`),
  },
  add: { phases: 'Add as a column', components: 'Add as a row', partners: 'Add as a partner' },
  out: {
    phases: 'Leave its activities out',
    components: 'Leave its activities out',
    partners: 'Keep the name in the notes',
  },
  likely: (name: string) => `It is ${name}, likely`,
  itIs: (name: string) => `It is ${name}`,
  times: (name: string, count: number) => `${name} (${numberSaid(count)})`,
  locked: 'Only facilitators add rows and columns here.',
  askStatuses: 'What do these words for a status mean?',
  statusOut: 'Keep it in the notes',
  askOrder: 'Days are written as numbers. Which number is first?',
  orderHint: (both: string, only: string | undefined) =>
    only === undefined
      ? `${theirs(both)} can be read in two ways.`
      : `${theirs(both)} can be read in two ways, ${theirs(only)} in one only.`,
  orders: { dmy: 'Day, month, year', mdy: 'Month, day, year' },
  askSerials: (written: string, day: string, count: number) =>
    `${numberSaid(count)} ${plural(count, { one: 'day is', other: 'days are' })} written as Excel counts them. ${theirs(written)} is ${day}.`,
  serials: 'Read them so',

  columns: 'How the columns are read',
  column: (head: string, sample: string) =>
    sample === '' ? theirs(head) : `${theirs(head)}, as in “${theirs(sample)}”`,
  unnamed: (at: number) => `Column ${at}`,
  fields: {
    title: 'What will be done',
    phase: 'Column of the grid',
    component: 'Row of the grid',
    cell: 'Number of the cell',
    lead: 'Who leads',
    supporting: 'Who else takes part',
    status: 'Status',
    due: 'Due',
    nextStep: 'Next step',
    happening: 'Already happening',
    tags: 'Tags',
    actors: 'People and groups on the map',
    needs: 'What it needs first',
    notes: 'Notes',
    named: 'Into the notes, with its name',
    id: 'Tells what is there already',
    out: 'Leave out',
  },

  preview: 'What goes where',
  takes: 'In',
  row: 'Row',
  activity: 'Activity',
  place: 'Place',
  lead: 'Lead',
  due: 'Due',
  status: 'Status',
  take: (title: string) => `Bring in: ${title}`,
  noPlace: 'not known yet',
  newPart: (name: string) => `${theirs(name)} (new)`,
  cellCalled: (number: string, phase: string, component: string) =>
    `${number} ${theirs(component)}, ${theirs(phase)}`,
  showMore: 'Show more',

  toKnow: 'What was noticed',
  atRow: (row: number, text: string) => (text === '' ? `Row ${row}` : `Row ${row}: ${theirs(text)}`),
  andMore: (count: string) => `And ${count} more.`,
  remarks: {
    twice: (count: number) => `${rows(count)} given twice. The second one is left out; tick it to have both.`,
    there: (count: number) => `${activities(count)} there already. Left out; tick one to have it twice.`,
    long: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'title is', other: 'titles are' })} too long for a card: shortened, with all of it in the notes.`,
    day: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'day', other: 'days' })} read from numbers, as answered above.`,
    'no-day': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'is no day: it is', other: 'are no days: they are' })} kept in the notes.`,
    'lost-letters': (count: number) => `Letters were lost in ${rows(count)} before this file was made (�).`,
    'no-lead': (count: number) => `Nobody is named as the lead in ${rows(count)}.`,
    contact: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'contact', other: 'contacts' })}, such as an e-mail address or a phone number, will be read by all who edit.`,
    formula: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'formula', other: 'formulas' })} kept as text. Nothing is calculated.`,
    'as-one': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'name', other: 'names' })} with a comma or “and” read as one.`,
    without: (count: number) =>
      `Words behind ${numberSaid(count)} ${plural(count, { one: 'name', other: 'names' })} left out.`,
    'first-leads': (count: number) =>
      `Several names where one leads in ${rows(count)}: the first leads, the others take part.`,
    'no-title': (count: number) => `${rows(count)} without words for what will be done. Left out.`,
    'no-cell': (count: number) => `${rows(count)} with a number that no cell has.`,
    'left-out': (count: number) => `${rows(count)} left out with their row or column, as answered above.`,
    'from-above': (count: number) => `${rows(count)} take the name of the row or column from the row above.`,
    several: (count: number) => `Several activities in one cell, by line, in ${rows(count)}.`,
    'no-actor': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'name that is nobody’s', other: 'names that are nobody’s' })} on the map, or several’s: kept in the notes.`,
    'which-need': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'title of what is needed is that', other: 'titles of what is needed are those' })} of several activities: kept in the notes.`,
    'no-need': (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'thing is needed that is no activity', other: 'things are needed that are no activities' })} here: kept in the notes.`,
    empty: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'cell is', other: 'cells are' })} empty where most say something.`,
  },
  keptInNotes: (heads: string) => `Kept in the notes, as they are written: ${heads}.`,
  above: (text: string) => `Above the table, and left out: ${theirs(text)}`,
  noticed: {
    encoding: (is: string) => `The letters are written as ${is}.`,
    delimiter: (is: string) => `${is} parts the cells.`,
    quotes: (row: number) =>
      `A quotation mark in row ${row} never ends. From there on quotation marks are read as letters like others, each line as a row: look whether it is right.`,
    'excel-days': (shown: string, day: string) =>
      `Days are read by the number that Excel keeps of each: ${theirs(shown)} is ${day}.`,
    beside: (text: string) => `Beside the table, and left out: ${theirs(text)}`,
    merged: (cells: string) => `Merged cells say the same of each of their rows: ${cells}.`,
    errors: (cells: string) =>
      `These cells hold an error of the spreadsheet, and are read as empty: ${cells}.`,
  },
  /** What a file of another program holds that has no place here, by its own word. */
  apart: {
    loops: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'loop has', other: 'loops have' })} no place here, left out`,
    views: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'view', other: 'views' })} with colors and sizes, left out`,
    maps: (count: number) =>
      `${numberSaid(count)} further ${plural(count, { one: 'map', other: 'maps' })} of the same elements, left out`,
    pictures: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'picture is', other: 'pictures are' })} not fetched; the address stays in the note`,
    html: (count: number) =>
      `Bold, lists and other HTML in ${numberSaid(count)} ${plural(count, { one: 'text', other: 'texts' })}: read as plain words`,
    positions: () => 'Where things were drawn says nothing of say and stance here, and is left out',
    looks: () => 'Sizes, colors and shapes are left out',
    weight: () => 'The weight of connections is left out, since their strength is said',
    hyperedges: (count: number) =>
      `${numberSaid(count)} ${plural(count, { one: 'connection', other: 'connections' })} of more than two ends, left out`,
  } as Record<string, (count: number) => string>,
  delimiters: { '\t': 'A tab', ';': 'A semicolon', '|': 'A bar' } as Record<string, string>,

  confirm: (count: number) => `Bring in ${activities(count)}`,
  with: (parts: string) => `With ${parts}.`,
  newPartners: (count: number) =>
    `${numberSaid(count)} new ${plural(count, { one: 'partner', other: 'partners' })}`,
  newComponents: (count: number) =>
    `${numberSaid(count)} new ${plural(count, { one: 'row', other: 'rows' })}`,
  newPhases: (count: number) =>
    `${numberSaid(count)} new ${plural(count, { one: 'column', other: 'columns' })}`,
  nothingNew: 'All of it is there already. Nothing would be added.',
  changed: 'The plan has changed meanwhile. Look at it once more.',
  writing: (done: number, all: number) => `${numberSaid(done)} of ${numberSaid(all)}`,
  done: (count: number) => `Brought in ${activities(count)}`,
  tooLong,
} as const
