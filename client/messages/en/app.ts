import { plural } from '../plural.ts'

const changes = (count: number): string => `${count} ${plural(count, { one: 'change', other: 'changes' })}`

/** The frame around every place. */
export const app = {
  places: {
    agenda: 'Common agenda',
    grid: 'Theory of action',
    map: 'Power map',
    partners: 'Partners',
    review: 'Added by residents',
  },
  /** Short names, for the bar at the bottom of a phone. */
  shortPlaces: { agenda: 'Agenda', grid: 'Grid', map: 'Map', partners: 'Partners', review: 'Added' },
  title: (place: string, initiative: string) => `${place} · ${initiative}`,
  skip: 'Skip to the page',
  placesLabel: 'Places',
  count: {
    grid: (n: number) => `${n} ${plural(n, { one: 'activity', other: 'activities' })}`,
    map: (n: number) => `${n} ${plural(n, { one: 'person or group', other: 'people and groups' })}`,
    partners: (n: number) => `${n} ${plural(n, { one: 'partner', other: 'partners' })}`,
    review: (n: number) => `${n} waiting`,
  },
  youAre: 'You are',
  roles: { facilitator: 'facilitator', editor: 'can edit', contributor: 'can add', viewer: 'can look' },

  rename: 'Rename this initiative',
  renameField: 'Name of this initiative',
  renameEmpty: 'An initiative needs a name.',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  whoShares: 'Who can share?',
  whoSharesBody: 'Facilitators give out links and decide what guests may read.',
  facilitatorsHere: (names: string) => `Here now: ${names}.`,
  noFacilitatorHere: 'No facilitator has this page open at the moment.',

  saved: {
    opening: 'Opening…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline',
    offlineKept: (count: number) => `Offline, ${changes(count)} kept on this device`,
    offlineKeeping: (count: number) => `Offline, keeping ${changes(count)}…`,
    offlineLost: (count: number) => `Offline, ${changes(count)} not saved`,
    cannotSave: 'Cannot save',
    paused: (count: number) => (count > 0 ? `Paused, ${changes(count)} kept` : 'Paused'),
    again: 'Sending again…',
    refused: 'Not saved',
    ended: 'Not connected',
  },
  banner: {
    offline: 'You are offline. Go on working: what you type is kept on this device and sent by itself later.',
    offlineNotKept:
      'You are offline and this browser keeps nothing. Leave this page open until it says “Saved”.',
    shared:
      'This is a shared computer: nothing is kept on it. Leave the page open until it says “Saved”, and close the browser when you are done.',
    kept: 'What you type is kept on this device.',
    notKept: 'This browser keeps nothing on this device. Leave the page open until it says “Saved”.',
    back: 'Back online, all saved.',
    paused:
      'Editing is paused. What you type now stays on this device. When the pause ends, you are asked whether to send it.',
    pausedByYou:
      'Editing is paused for everyone, for you too. What you type now stays on this device. When the pause ends, you are asked whether to send it.',
    pausedNotKept:
      'Editing is paused. What you type now stays in this page only: leave it open. When the pause ends, you are asked whether to send it.',
    pausedTyped: 'Editing is paused. The others do not see this yet.',
    ask: (count: number) => `The pause is over. Send your ${changes(count)}?`,
    send: 'Send',
    drop: 'Take my words along, and drop them',
    resume: 'Resume editing',
    pause: 'Pause editing for everyone',
    refused: (reason: string) => `Some of what you typed was not saved. ${reason}`,
    takeWords: 'Save my words as a file',
    startFresh: 'Load what is saved',
  },

  people: {
    label: (count: number) =>
      count === 0 ? 'Only you are here' : `${count + 1} people are here. Show who and where`,
    list: 'People who are here',
    you: 'You',
    onlyYou: 'Nobody else has this open at the moment.',
    at: (place: string) => `at ${place}`,
    typing: (place: string) => `typing at ${place}`,
    residents: 'Residents',
    justThemselves: 'For themselves',
    ownWord: (name: string) => `\u2068${name}\u2069 (their own word)`,
    otherOrganization: 'Another organization',
    organization: 'What is it called?',
    organizationMissing: 'Type its name, or choose another answer.',
  },

  menu: {
    say: 'Say aloud what others do',
    label: 'Menu',
    theme: 'Light or dark',
    light: 'Light',
    dark: 'Dark',
    system: 'Like this device',
    you: 'My name and whom I speak for',
    device: 'Continue on another device…',
    leave: 'Leave this initiative…',
    another: 'Another initiative',
    take: 'Take it with you…',
    copy: 'Start another from a copy…',
    remove: 'Delete this initiative…',
  },
  you: {
    title: 'You, here',
    name: 'What shall we call you?',
    speaksFor: 'Whom do you speak for?',
    justMe: 'Just me',
    save: 'Save',
    nameMissing: 'Type a name, so that the others know who is writing.',
    shared: {
      title: 'Is this a shared computer?',
      body: 'Then nothing of this stays on it: when the browser is closed you are out, and need your link again.',
      make: 'Keep nothing here',
      wait: 'Wait until all is saved',
      is: 'This is a shared computer: nothing is kept on it. When you are done, leave this initiative or close the browser.',
    },
  },
  leave: {
    title: 'Leave this initiative?',
    body: 'This device forgets it: the copy, your name here, and any links that were kept. The others keep everything that you wrote. To come back you need a link.',
    unsaved: (count: number) => `${changes(count)} of yours are not saved yet, and would be lost.`,
    leave: 'Leave',
    stay: 'Stay',
  },

  remove: {
    title: 'Delete this initiative?',
    everybody: 'Everybody is out at once: those who edit, those who add, and those who look.',
    back: 'A facilitator can bring all of it back for some time. Then it is gone for good.',
    backFor: (days: number) =>
      `For ${days} ${plural(days, { one: 'day', other: 'days' })} a facilitator can bring all of it back. Then it is gone for good.`,
    unsent: 'What somebody typed without a network stays on their device, and arrives if it is brought back.',
    save: 'Save all of it as a file first',
    called: 'It is called',
    field: 'Type its name to delete it',
    missing: 'Type its name. Nothing was deleted.',
    another: 'That is not its name. Nothing was deleted.',
    renamed: 'Its name was changed just now. Nothing was deleted.',
    keep: 'Keep it',
    remove: 'Delete it',
  },
  copy: {
    title: 'Start another from a copy',
    comes: 'The plan, the agenda, the partners and the map come along as they are now.',
    stays: 'The people, the links, what residents sent, and what was said about it stay here.',
    yours: 'You are the facilitator of the new one. Nobody else can open it until you share it.',
    name: 'What is the new one called?',
    cancel: 'Cancel',
    make: 'Make the copy',
    making: 'Making it…',
    file: 'To take it to another server, or to keep it, save it as a file. The start page opens such a file.',
    save: 'Save all of it as a file',
  },
  record: { saved: 'Saved as a file.' },
  take: {
    title: 'Take it with you',
    intro: 'What you save is a file of your own. Who has it can read all that is in it, names too.',
    save: 'Save',
    saveIt: (name: string) => `Save: ${name}`,
    saved: (name: string) => `Saved as a file: ${name}`,
    files: {
      words: {
        name: 'All words, to read',
        what: 'Plain text of the plan, the agenda and the map. Works without a network too.',
      },
      record: {
        name: 'The whole record',
        what: 'To keep, or to start another initiative with it on the start page.',
      },
      'activities.csv': { name: 'Activities', what: 'A table for Excel, Numbers or LibreOffice.' },
      'actors.csv': { name: 'People and groups', what: 'A table, with the columns that Kumu reads.' },
      'connections.csv': {
        name: 'Connections',
        what: 'A table of who is connected with whom, as Kumu reads it.',
      },
      'map.kumu.json': {
        name: 'The map for Kumu',
        what: 'All people, groups and connections: in Kumu choose Import, then JSON.',
      },
    },
    print: 'Print this place',
    printWhat: 'On paper, or as a PDF: choose that in the window that opens.',
  },

  ended: {
    title: 'You are no longer in this initiative',
    broken: 'The connection broke off',
    unsent: (count: number) =>
      `${changes(count)} of yours did not reach the others. Take your words along as a file before you close this page.`,
    unsentDeleted: (count: number) =>
      `${changes(count)} of yours did not reach the others. If it is brought back, your words are sent by themselves. To be safe, take them along as a file.`,
    words: 'Your words that are not sent. Select and copy them:',
    takeAlong: 'Take my words along',
    takeJson: 'The same, for a computer (JSON)',
    forget: 'Remove the copy from this device',
    forgetUnsent: (count: number) =>
      `Nobody else has your words (${changes(count)}), and you have not taken them along. Remove them for good?`,
    forgetAnyway: 'Remove for good',
    forgetNot: 'Keep them',
    again: 'Try again',
    home: 'Go to the start page',
  },
  notReady: {
    title: 'We cannot reach the server',
    body: 'Check that this device has a network. We keep trying, and go on by ourselves as soon as it works.',
    refused: 'The server does not let you in yet',
    cannotLoad: 'The server has a problem with this',
    now: 'Try now',
  },
  broken: {
    title: 'This page ran into a problem',
    body: 'Nothing is lost: all that was typed is kept. The other places still work. Load the page again to go on.',
    reload: 'Load again',
    detail: 'What the browser said',
  },
  failed: 'That did not work: the server did not answer. Try again.',
} as const
