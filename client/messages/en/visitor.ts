import { listSaid, plural } from '../locale.ts'
import { theirs } from '../theirs.ts'

/** The small pages of `/i/:id`: joining, adding something from a phone, reading what is shared. */
export const visitor = {
  product: 'Common Table',
  home: 'Go to the start page',
  opening: 'Opening…',

  join: {
    invited: 'You are invited to',
    name: 'What shall we call you?',
    nameHint: 'The others see this name beside what you write.',
    nameMissing: 'Type a name, so that the others know who is writing.',
    speaksFor: 'Whom do you speak for?',
    speaksForHint: 'You can change this later.',
    residents: 'Residents',
    justMe: 'Just me',
    whomMissing: 'Choose one. “Just me” is a good answer too.',
    anOrganization: 'An organization',
    otherOrganization: 'Another organization',
    organization: 'What is it called?',
    organizationHint: 'A facilitator sees it, and can add it to the partners.',
    organizationMissing: 'Type its name, or choose another answer.',
    unreachable: 'We cannot reach the server. What you typed stays here: try again in a moment.',
    join: 'Join',
    joining: 'Joining…',
  },

  begin: {
    organization: 'Your organization',
    organizationHint: 'It becomes the first partner. You can leave this empty.',
    backbone: 'It is the backbone',
    backboneHint: 'The organization that keeps the partners working together.',
    start: 'Start',
    starting: 'Starting…',
  },

  shared: {
    title: 'This is a shared computer or phone',
    hint: 'Nothing stays on it: once the browser is closed, everyone who used it is out and needs the link again.',
  },

  code: {
    title: 'Type the code',
    body: 'It is on the wall or the screen of the room. Or your other device shows it, in the menu under “Continue on another device”: then you go on here as yourself.',
    label: 'The code, such as ABCD-2345',
    missing: 'Type the code that the room or your other device shows.',
  },

  reach: {
    other: { title: 'It works', body: 'This device reaches the table. You can close this page.' },
    same: {
      title: 'This is the same computer',
      body: 'It is the one that the test was begun on. Open this page on a phone to find out whether others get here.',
    },
    over: {
      title: 'This test is over',
      body: 'Ask the facilitator for a new code. This device does reach the table.',
    },
  },

  application: {
    loading: 'Setting the table…',
  },

  unreachable: {
    title: 'We cannot reach the server',
    body: 'Check that this device has wifi or mobile data. We keep trying, and go on by ourselves as soon as it works.',
    now: 'Try now',
    trying: 'Trying…',
  },

  cookies: {
    title: 'This browser refuses our cookie',
    body: 'Your link is right. Common Table needs one cookie, to know you by. Allow cookies for this address in the settings of your browser, or open your link in another browser. Then try again.',
    again: 'Try again',
  },
  problem: {
    title: 'This page ran into a problem',
    body: 'What you typed is kept. Load the page again. If that does not help, your browser may be too old: try a newer one.',
    again: 'Load again',
  },

  refused: {
    title: 'This page did not open',
    ended: 'You are no longer in this initiative',
    unsent: 'Words of yours that did not reach the others are still on this device.',
    takeAlong: 'Take my words along',
    paste: 'Do you have another link?',
    pasteHint: 'Paste the whole link here. It stays hidden.',
    open: 'Open',
    notALink: 'That is not the whole link. It begins with http and has /i/ in it.',
  },

  contribute: {
    under: 'No account. We don’t ask your name',
    start: 'What would you like to add?',
    readFirst: 'Someone reads what you add before others see it. You will find the answer here.',
    shownSoon:
      'Groups and organizations are shown to the others at once. Someone reads the rest first. You will find the answer here.',
    actor: 'A person or group to know about',
    actorHint: 'Who decides, helps, or stands in the way',
    read: 'Read the plan',
    readHint: 'What is shared so far',
    map: 'Just look at the map',
    mapHint: 'Who has a say, and where they stand',
    forget: 'On a shared phone? Forget this phone',
    forgetTitle: 'Forget this phone?',
    forgetBody:
      'From this phone you can then no longer change what you sent, take it back, or see the answers.',
    forgetYes: 'Yes, forget it',
    forgetNo: 'No, keep it',
    forgetFailed: 'This phone could not be forgotten yet: there is no network. Try again.',
    forgotten: 'This phone is forgotten',
    forgottenBody:
      'Nothing of what you did here is kept on it. To come back, scan the code or open the link again.',
    back: 'Back',
  },

  form: {
    title: 'A person or group',
    changeTitle: 'Change what you sent',
    safety: 'Don’t name neighbors. Write nothing about immigration, health or where someone lives.',
    name: 'Name of the group, or a person’s role',
    nameMissing: 'Type a name, or a role such as “the bus driver”.',
    severalPasted:
      'All the lines you pasted stand here in one. Keep one person or group, and add the others afterwards:',
    kind: 'What is it?',
    question: 'The question of the map',
    thisQuestion: 'this question',
    titled: (title: string) => `“${theirs(title)}”`,
    influence: (what: string) => `How much say do they have in ${what}?`,
    position: (what: string) => `Where do they stand on ${what}?`,
    affected: (what: string) => `How much does ${what} affect them?`,
    note: 'Anything else to know?',
    optional: 'You can leave this empty.',
    next: 'Next',
    send: 'Send',
    sendNow: 'Send it now',
    change: 'Save the change',
    correct: 'Send it again',
    saving: 'Saving…',
    progress: (step: number, of: number) => `Question ${step} of ${of}`,
  },

  sent: {
    sending: { title: 'Sending…', body: 'It is on its way.' },
    kept: {
      title: 'Not sent yet. It is kept on this phone.',
      body: 'It will be sent when the network is back. You can leave this page, and come back to it later.',
    },
    held: {
      title: 'Not sent yet',
      body: 'It will be sent when the network is back. Leave this page open until then: this phone does not keep it.',
    },
    refused: { title: 'It could not be sent', body: 'You can correct it, and send it again.' },
    waiting: {
      title: 'Thank you. Someone will read it.',
      body: 'You will see the answer here. Until then you can change it or take it back.',
    },
    shown: {
      title: 'Thank you. The others can see it now.',
      body: 'It is marked as new until someone has talked about it. You can change it or take it back.',
    },
    accepted: { title: 'It was taken up', body: 'Thank you. It is on the map now.' },
    declined: { title: 'It was not taken up', body: 'Someone read it. You can add another at any time.' },
    withdrawn: { title: 'You took it back', body: 'Nobody else can read it.' },
    another: 'Add another',
    list: 'See all that you sent',
    where: 'Where it is on the map',
    whereProposed: 'Where it would be on the map',
    notPlaced: 'It has no place on the map yet: nobody has said how much say they have and where they stand.',
  },

  mine: {
    title: 'What you sent',
    gone: 'This cannot be changed any more.',
    noWords: 'Its words are gone',
    reason: (reason: string) => `Why: ${theirs(reason)}`,
    change: 'Change',
    takeBack: 'Take back',
    unsaved: 'Your change of it is not saved yet.',
    correct: 'Correct it',
    correctIt: (name: string) => `Correct ${name}`,
    throwAway: 'Throw away',
    throwItAway: (name: string) => `Throw ${name} away`,
    sendAnew: 'Send my change as a new one',
    changeIt: (name: string) => `Change ${name}`,
    takeItBack: (name: string) => `Take ${name} back`,
    news: (name: string, status: string) => `${name}: ${status}`,
    failed: 'That did not work. Try again.',
  },

  unsent: {
    title: 'What you wrote and did not send',
    here: 'It is still on this phone. Nobody else has it.',
    copy: 'Copy my words',
    copied: 'Copied. You can paste them into a message.',
    selected: 'Your words are selected. Copy them with the phone’s own menu.',
  },

  otherPhone: {
    title: 'Use another phone too',
    hint: 'On both phones you then see what you sent, and the answers. What this phone has sent stays in its list.',
    show: 'Show a code for the other phone',
    until: (time: string) => `It works once, until ${time}.`,
    have: 'Type the code that the other phone shows',
    haveInstead: 'Or type the code that your other device shows',
    use: 'Use it',
    wrong: 'This code does not work. It may be too old. Ask the other phone for a new one.',
  },

  edition: {
    under: 'To read. Nothing here can be changed by you',
    nothing: 'Nothing is shared here yet',
    nothingBody: 'What the facilitators share will appear on this page by itself.',
    updated: (time: string) => `Up to date at ${time}`,
    stale: (time: string) => `No network. This is how it was at ${time}`,
    today: 'Today',
    goal: 'Goal',
    grid: 'Theory of action',
    gridHint: 'Who does what, when, and why it should work.',
    components: 'Components',
    choosePhase: 'Phase',
    emptyCell: 'Nothing here yet',
    doneOf: (done: number, all: number) => `${done} of ${all} done`,
    lead: (name: string) => `Lead: ${theirs(name)}`,
    with: (names: readonly string[]) => `With: ${listSaid(names.map(theirs))}`,
    due: (date: string) => `By ${date}`,
    from: (date: string) => `From ${date}`,
    until: (date: string) => `Until ${date}`,
    partners: 'Partners',
    backbone: 'Backbone',
    agenda: 'Common agenda',
    agendaHint: 'What the partners have agreed on.',
    emptySection: 'Nothing written yet.',
    map: 'Power map',
    mapHint: 'Who has a say, and where they stand.',
    mapKinds: 'Names are left out.',
    mapDrawing: (count: number) =>
      `A drawing of ${count} ${plural(count, { one: 'person or group', other: 'people and groups' })}: the higher, the more say; the further along, the more with us. The list below says the same.`,
    noActors: 'Nobody is on the map yet.',
    actorsList: 'People and groups',
    actor: 'Person or group',
    numbered: (kind: string, n: number) => `${kind} ${n}`,
    connections: 'Connections',
    print: 'Print',
  },
} as const
