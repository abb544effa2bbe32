import { plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

const people = (count: number): string => `${count} ${plural(count, { one: 'person', other: 'people' })}`
const organizations = (count: number): string =>
  `${count} ${plural(count, { one: 'organization', other: 'organizations' })}`

/** Sharing: links and codes, what guests may read, and the people. */
export const share = {
  title: 'Share',
  tabs: { room: 'In the room', links: 'Links', guests: 'What guests see', rules: 'Rules', people: 'People' },
  opening: 'Opening…',

  roles: {
    editor: { name: 'Can edit', allows: 'The plan, the agenda and the map, together with everyone' },
    contributor: {
      name: 'Can add',
      allows: 'People, groups and connections from a phone, read before they are shown',
      allowsAtOnce: 'People, groups and connections from a phone; groups are shown at once',
    },
    viewer: { name: 'Can look', allows: 'Only what you share under “What guests see”' },
    facilitator: { name: 'Facilitators', allows: 'Everything, and also share, review and pause' },
  },
  joined: (count: number, of: number, last: string) =>
    count === 0 ? 'nobody yet' : `${people(count)}${of > 0 ? ` of ${organizations(of)}` : ''}, last ${last}`,
  ends: (when: string) => `ends ${when}`,
  noLink: 'no link at the moment',

  room: {
    title: 'Scan to add from a phone',
    body: 'No app, no account. Point the phone’s camera at the code.',
    show: 'Show the code',
    type: 'No camera? Open this address and type the code:',
    came: (count: number, said: string) => (count === 0 ? 'Nobody has come yet' : `${said} came this way`),
  },
  onTheWall: 'On the wall',
  leads: {
    question: 'Whoever has this link can share, review and delete everything. Copy it all the same?',
    copy: 'Yes, copy it',
  },

  copy: 'Copy link',
  copyFor: (name: string) => `Copy link: ${name}`,
  copied: (name: string) => `The link “${theirs(name)}” is copied.`,
  madeAndCopied: (name: string) =>
    `A new link “${theirs(name)}” was made and copied. The older one works on.`,
  copyByHand: (name: string) =>
    `Your browser did not let us copy. Select the link “${theirs(name)}” and copy it.`,
  linkOf: (name: string) => `Link: ${name}`,
  more: (name: string) => `More for: ${name}`,
  showCode: 'Show code',
  hideCode: 'Hide code',
  send: 'Send…',
  label: 'Name this link…',
  expiry: 'Choose when it ends…',
  turnOff: 'Turn off…',
  renew: 'Replace by a new one…',
  another: 'Make another link',
  made: 'Another link was made.',
  others: (live: number, ended: number) =>
    live === 0
      ? `${ended} that ${plural(ended, { one: 'has', other: 'have' })} ended`
      : `${live} more ${plural(live, { one: 'link', other: 'links' })}${ended > 0 ? `, ${ended} ended` : ''}`,
  named: (label: string) => `“${theirs(label)}”`,
  unnamed: (when: string) => `Made ${when}`,
  turnedOff: (when: string) => `Turned off ${when}`,
  expired: (when: string) => `Ended ${when}`,

  labelField: 'Name of this link',
  labelHint: 'Only facilitators see it. For example: Parents’ evening.',
  expiryPast: 'This day is over. Choose today or a later day.',
  expiryField: 'It works until the end of',
  expiryHint: 'Leave it empty, and it works until you turn it off.',
  save: 'Save',
  cancel: 'Cancel',
  sureOff: (count: number) =>
    count === 0
      ? 'Turn this link off? It will not open anything any more.'
      : `Turn this link off? ${people(count)} came through it. Whoever has no other link is out at once.`,
  sureRenew: (count: number) =>
    count === 0
      ? 'Replace this link? The old one stops, and you get a new one.'
      : `Replace this link? The old one stops, ${people(count)} who came through it are out at once, and you get a new one.`,
  doTurnOff: 'Turn off',
  doRenew: 'Replace',
  done: 'The link is turned off.',
  renewed: 'The old link is turned off. The new one is ready to copy.',

  wall: {
    editor: { title: 'For those who edit', body: 'Scan to join from a phone or another computer.' },
    contributor: { title: 'On the wall', body: 'Scan to add from a phone. No app, no account.' },
    viewer: { title: 'To look', body: 'Scan to read along.' },
    facilitator: {
      title: 'For facilitators only',
      body: 'Whoever scans this can share, review and delete. Do not show it on the wall.',
    },
  },
  codeFor: (name: string) => `Code: ${name}`,
  print: 'Print a sheet',
  sheet: {
    scan: 'Scan this with the camera of your phone',
    editor: 'You can work on the plan with us. Others see your name beside what you write.',
    contributor:
      'You can add people and groups to the map. You need no account, and we do not ask your name.',
    readFirst: 'Someone reads what you add before others see it.',
    viewer: 'You can read what we share. You need no account.',
    facilitator: 'For facilitators: you can change, share and delete everything.',
    short: 'No camera? Ask us to send you the link.',
  },
  loopback: {
    title: 'This address works only on this computer',
    body: 'Others in the room cannot open these links. Start the server with “npm start -- --lan”, and open this page at the address that it prints.',
    addresses: (addresses: string) => `In this network it will be ${addresses}.`,
    open: 'Others in the room cannot open these links. The server can be reached from this network: open this page at one of these addresses, and share from there.',
  },
  reach: {
    title: 'Does it work in this room?',
    body: 'Before people come: try it with a phone that is on their wifi.',
    begin: 'Try it with a second phone',
    code: 'Code: the test',
    scan: 'Scan this with a phone',
    waiting: 'This page tells when the phone has reached it. The code lets nobody in.',
    reached: 'A phone on the same network reached this table',
    reachedBody: 'Others on that network can open the links too.',
    over: 'This test is over. No phone has reached this table.',
    again: 'Try again',
    trouble: 'The phone loads for ever?',
    apart:
      'Many guest wifis keep their devices apart: the phone loads and loads, or says that the page cannot be reached, although both are on the same wifi. What helps:',
    ways: [
      'Another wifi, such as the one of the office.',
      'A phone’s hotspot, which this computer and the other phones join.',
      'A server on the internet, which every phone reaches with its own data.',
    ],
  },

  keep: {
    title: 'Save your link: it is your key.',
    body: 'There are no accounts. Whoever has this link can do all that you can. A second facilitator should have it too.',
    copy: 'Copy',
    send: 'Send…',
    later: 'Later',
    done: 'Done',
    kept: 'Keep it somewhere safe, such as a message to yourself.',
    subject: (title: string) => `Facilitator’s link: ${title}`,
    missing: 'This device no longer has the link. Make a new one under Share.',
  },

  guests: {
    intro: 'Guests are all who “can look” or “can add”. They read a copy, and can break nothing.',
    grid: 'The theory of action',
    gridHint:
      'Today and the goal, phases and components, what each cell is for, activities with their status, date and tags, who leads and who helps, and the partners’ names. No contacts, no next steps, no comments, nothing that is hidden.',
    notes: 'Notes on activities',
    notesHint: 'All that is written in them. Look first: names and numbers are often there.',
    notesNeedGrid: 'Guests see them once the theory of action is shared.',
    agenda: 'The common agenda',
    agendaHint: 'All that is written in its sections, and their questions. No comments.',
    map: 'The power map',
    mapNo: 'Not shown',
    mapNoHint: 'Guests see nothing of it. Those who “can add” are told its question.',
    mapKinds: 'Without names',
    mapKindsHint:
      'Kinds, say, stance, how much it affects them, and connections. Not what the map is about. On a small map people can often still tell who is meant, and whoever has seen the names can tell by where somebody stands.',
    mapNames: 'With names',
    mapNamesHint:
      'Names as well, what the map is about, and what is new. Never your notes, next steps, how sure you are, or who is in touch.',
    lasts:
      'What somebody has read, copied or saved, you cannot take back. Those who edit can save all of it as a file, with all names.',
  },

  rules: {
    review: 'What residents add',
    reviewFirst: 'Is read first',
    reviewFirstHint: 'Nobody sees it until a facilitator takes it up.',
    reviewShow: 'Is shown as new',
    reviewShowHint: 'Groups and organizations are shown at once. People and conflicts still wait.',
    structure: 'Phases and components',
    structureLocked: 'Only facilitators change them',
    structureOpen: 'Everyone who edits may change them',
    paused: 'Pause editing',
    pausedHint: 'For everyone, facilitators too. What is typed meanwhile waits, and is not lost.',
  },

  people: {
    intro: 'Everyone who has joined, on whatever link.',
    here: 'Here now',
    roles: { facilitator: 'Facilitator', editor: 'Can edit', contributor: 'Can add', viewer: 'Can look' },
    nameless: 'No name',
    you: 'you',
    reviews: 'may answer residents',
    confirm: 'Confirm',
    confirmOf: (name: string) => `Confirm whom ${name} speaks for`,
    confirmed: (name: string) => `Confirmed: whom ${theirs(name)} speaks for.`,
    addPartner: 'Add as partner',
    addPartnerOf: (organization: string) => `Add as partner: ${organization}`,
    isPartner: (organization: string) => `${theirs(organization)} is a partner now.`,
    itIs: 'It is…',
    itIsOf: (organization: string) => `Which partner is it? ${organization}`,
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    name: 'Name',
    speaksFor: 'Whom do they speak for?',
    themselves: 'For themselves',
    mayReview: 'May answer what residents add',
    changed: (name: string) => `${theirs(name)} is changed, for everyone.`,
    end: 'End membership',
    endOf: (name: string) => `End the membership of ${name}`,
    sure: (name: string) => `${theirs(name)} is out at once. What they wrote stays.`,
    renew: (count: number, names: readonly string[]) =>
      `Also replace the ${plural(count, { one: 'link', other: 'links' })} they came by: ${names.map(theirs).join(', ')}`,
    renewHint: 'They may still have it. The old one stops, and you get a new one.',
    renewNot: (name: string) => `With the old link ${theirs(name)} can come back.`,
    othersOut: (names: readonly string[], nameless: number) =>
      `Out as well, until you send them the new link: ${[...names.map(theirs), ...(nameless > 0 ? [`${nameless} without a name`] : [])].join(', ')}.`,
    doEnd: 'End it',
    doEndAndRenew: 'End it and replace the link',
    renewed: 'The new link is ready',
    renewedBody: 'Send it to those who stay. The old one opens nothing any more.',
    ended: (name: string) => `${theirs(name)} is no longer in.`,
    nobody: 'Nobody has joined yet.',
  },
} as const
