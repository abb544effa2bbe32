import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'
import { untitled } from './words.ts'

/** The theory of action as a grid. */
export const grid = {
  title: 'Theory of action',
  meaning: 'who does what, when, and why it should work',
  today: 'Today',
  goal: 'Goal',
  todayEmpty: 'Where do things stand today? Write it with a number.',
  goalEmpty: 'Where do we want to be, and by when?',

  add: 'Add',
  addActivity: 'Activity',
  addWhere: 'Add an activity to',
  addTo: (cell: string) => `Add an activity to ${cell}`,
  cell: (phase: string, component: string) => `${phase}, ${component}`,
  cards: (phase: string, component: string) => `Activities in ${phase}, ${component}`,
  untitled,
  titleOf: 'What will be done',
  goalOf: (cell: string) => `What ${cell} is for`,
  goalAdd: 'What is this cell for?',
  frameworkOf: (cell: string) => `The framework’s words for ${cell}`,
  frameworkSays: (name: string) => `“${name}” says of this cell:`,
  takeFramework: 'Use these words',
  tookFramework: 'The cell has the framework’s words',

  statusOf: (status: string, title: string) => `${status}: ${title}. Change`,
  status: 'Status',
  lead: (name: string) => `Lead: ${name}`,
  supporting: (names: string) => `With ${names}`,
  due: (date: string) => `Due ${date}`,
  overdue: (date: string) => `Due ${date}, overdue`,
  happening: 'Already happening',
  tags: (names: string) => `Tags: ${names}`,
  moreCodes: (count: number) => `+${count}`,

  more: (title: string) => `More for ${title}`,
  open: 'Open details',
  rename: 'Edit the words',
  moveTo: 'Move to…',
  here: 'It is here now',
  choose: 'Choose, or no longer',
  chosen: 'Chosen',
  duplicate: 'Duplicate',
  copyOf: (title: string) => (title === '' ? '' : `${title} (copy)`),
  duplicated: (title: string) => `Made a copy of “${theirs(title)}”`,
  delete: 'Delete',
  deleted: (title: string) => `Deleted “${theirs(title)}”`,
  addedSeveral: (count: number) => `Made ${count} activities`,
  moved: (phase: string, component: string, position: number, count: number) =>
    `Moved to ${theirs(phase)}, ${theirs(component)}, ${position} of ${count}`,
  keys: 'Enter edits. Alt with arrow keys moves it. Alt with Enter opens its details. Delete deletes it. Space chooses it, Shift with arrow keys several.',

  tools: 'Tools',
  bringIn: 'Bring in from a file or the clipboard',
  recentlyDeleted: 'Recently deleted',
  kinds: { activities: 'Activity', phases: 'Column', components: 'Row' },
  noName: 'No name',
} as const

/** Columns and rows: what the grid is made of. */
export const structure = {
  menu: 'Rows and columns',
  locked: 'Only facilitators change rows and columns here.',
  addTo: (called: string) => `Add to “${called}”`,
  newPhase: (count: number) => `Phase ${count}`,
  newComponent: (count: number) => `Component ${count}`,
  rows: 'Components',
  columns: 'Phases',
  showHidden: (count: number) => `Show ${count} hidden`,
  hideHidden: 'Stop showing what is hidden',
  hidden: 'Hidden',
  nameOf: 'Name',
  purposeOf: (name: string) => `What ${name} is about`,
  purposeAdd: 'What is it about?',
  noName: 'No name yet',
  menuOf: (name: string) => `Change ${name}`,
  rename: 'Rename',
  dates: 'Set dates…',
  datesOf: (name: string) => `When does ${theirs(name)} run?`,
  starts: 'Starts',
  ends: 'Ends',
  done: 'Done',
  from: (date: string) => `From ${date}`,
  until: (date: string) => `Until ${date}`,
  badDates: 'The end is before the start.',
  moveBefore: { phases: 'Move to the left', components: 'Move up' },
  moveAfter: { phases: 'Move to the right', components: 'Move down' },
  movedPart: (name: string, position: number, count: number) => `${theirs(name)} is ${position} of ${count}`,
  hue: 'Color',
  hues: ['Blue', 'Teal', 'Orange', 'Purple', 'Green', 'Red'],
  hueNow: (name: string) => `${name} (now)`,
  describe: 'Edit what it is about',
  otherTemplate: 'Another template…',
  hide: 'Hide',
  show: 'Show again',
  hid: (name: string) => `Hid “${theirs(name)}” for everybody`,
  delete: 'Delete',
  deleteWith: (activities: number) =>
    `Delete with its ${activities} ${plural(activities, { one: 'activity', other: 'activities' })}`,
  deletedWith: (name: string, activities: number) =>
    `Deleted “${theirs(name)}” with its ${activities} ${plural(activities, { one: 'activity', other: 'activities' })}`,
  gone: (name: string) => `“${theirs(name)}” is not here any more. Somebody may have deleted it.`,
  deleteTitle: (name: string) => `Delete “${theirs(name)}”?`,
  deleteAsk: (activities: number, withThem: boolean) =>
    withThem
      ? `It and its ${activities} activities are deleted for everybody. All of it can be brought back in one step for 30 days.`
      : `It is deleted for everybody. Its ${activities} activities stay, under “Without a place”.`,
  cancel: 'Cancel',
  deleted: (name: string, activities: number) =>
    activities === 0
      ? `Deleted “${theirs(name)}”`
      : `Deleted “${theirs(name)}”. ${plural(activities, {
          one: 'Its activity is',
          other: `Its ${activities} activities are`,
        })} under “Without a place”`,
  progress: (done: number, all: number) =>
    `${done} of ${all} ${plural(all, { one: 'activity', other: 'activities' })} done`,
  short: (done: number, all: number) => `${done}/${all}`,
  emptyTitle: 'The grid has no rows or no columns yet',
  emptyText: 'Columns are steps in time. Rows are the parts of the work. Every cell holds what will be done.',
  emptyLocked: 'A facilitator can add them.',
  noneShown: 'All rows or all columns are hidden.',
  showThem: 'Show them',
  previous: 'Previous',
  next: 'Next',
  choose: (name: string, position: number, count: number) =>
    `${name}, ${position} of ${count}. Choose another`,
} as const

/** Activities whose row or column was deleted. */
export const tray = {
  title: 'Without a place',
  explained: 'Their row or column was deleted. Move them, or restore it.',
  deleteAll: (count: number) => `Delete all ${count}`,
  deleteTitle: (count: number) => `Delete all ${count} activities without a place?`,
  deleteAsk: 'They are deleted for everybody. All of them can be brought back in one step for 30 days.',
  deletedAll: (count: number) => `Deleted ${count} activities without a place`,
  cancel: 'Keep them',
} as const

/** The open activity. */
export const details = {
  title: 'Activity',
  what: 'What will be done',
  status: 'Status',
  where: 'Where it is',
  nowhere: 'Without a place',
  lead: 'Who leads',
  noLead: 'Nobody yet',
  supporting: 'Who else takes part',
  due: 'Due',
  nextStep: 'Next step',
  nextStepHint: 'The very next thing, and who does it',
  notes: 'Notes',
  close: 'Close',
  delete: 'Delete this activity',
  gone: 'This activity is not here any more. Somebody may have deleted it.',
} as const

/** The way to what is missing: the list has words of its own. */
export const missing = {
  title: 'What is missing',
  open: (count: number) => `${count} listed`,
  close: 'Close',
} as const
