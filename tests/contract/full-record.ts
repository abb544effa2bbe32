const text = (words: string) => ({ $text: words })
const at = '2026-01-01T00:00:00.000Z'
const activity = (mark: string, phase: string, more: object = {}) => ({
  title: text(`${mark}-title`),
  notes: text(`${mark}-notes`),
  status: 'stuck',
  place: { $value: { phase, component: 'c', order: 'a0' } },
  lead: 'p',
  'supporting:q': true,
  due: '2027-01-01',
  nextStep: `${mark}-step`,
  happening: true,
  [`tag:${mark}-tag`]: true,
  'actor:a': true,
  'needs:two': true,
  'needs:three': true,
  ...more,
})
const actor = (mark: string, more: object = {}) => ({
  name: text(`${mark}-name`),
  kind: 'person',
  at: { $value: { influence: 5, position: 1 } },
  affected: 3,
  certainty: 'guess',
  touch: 'p',
  nextStep: `${mark}-step`,
  nextStepBy: 'q',
  nextStepDue: '2027-02-03',
  'unknown:position': true,
  partner: 'p',
  note: text(`${mark}-note`),
  status: 'proposed',
  ...more,
})
const paragraph = (words: string) => ({ tag: 'paragraph', attributes: {}, children: [{ text: words }] })

/** A record in which every field of every kind is filled, each with words of its own; some of it hidden or deleted. */
export const FULL_RECORD = {
  schema: 1,
  plan: {
    about: {
      title: 'Full',
      template: 'any',
      schema: 1,
      today: text('about-today'),
      goal: text('about-goal'),
    },
    phases: {
      open: {
        name: text('phase-name'),
        order: 'a0',
        starts: '2026-01-01',
        ends: '2026-12-31',
        note: 'phase-note',
      },
      shut: { name: text('hidden-phase'), order: 'a1', hidden: true },
    },
    components: {
      c: {
        name: text('component-name'),
        purpose: 'component-purpose',
        order: 'a0',
        hue: 2,
        key: 'component-key',
      },
      d: { name: text('hidden-component'), purpose: '', order: 'a1', hue: 3, hidden: true },
    },
    cells: { 'open/c': 'cell-goal', 'shut/c': 'hidden-goal', 'open/d': 'hidden-goal-too' },
    activities: {
      one: activity('activity', 'open'),
      two: activity('hidden', 'shut'),
      three: activity('second', 'open'),
      four: activity('deleted', 'open', { deleted: at }),
    },
    partners: {
      p: {
        name: text('partner-name'),
        code: 'PA',
        sector: 'partner-sector',
        contact: 'partner-contact',
        backbone: true,
        agreed: 'partner-agreed',
        agreedOn: '2026-02-03',
        agreedBy: 'partner-agreed-by',
        signed: { $value: { by: 'partner-signed-by', at, words: 'partner-signed-words' } },
        order: 'a0',
      },
      q: { name: text('other-partner'), code: 'OP', contact: 'other-contact', order: 'a1' },
      r: { name: text('deleted-partner'), code: 'DP', order: 'a2', deleted: at },
    },
    agenda: {
      s: {
        name: 'section-name',
        prompt: 'section-question',
        order: 'a0',
        body: { $xml: [paragraph('section-text')] },
      },
    },
    comments: {
      k: { on: 'activities/one', text: 'comment-text', by: 'comment-by', at },
      l: { on: 'agenda/s', text: 'comment-on-section', by: 'comment-by', at },
    },
    talkNotes: { n: { question: 'readiness/urgency', text: text('talk-note'), by: 'talk-by', at } },
    setAside: { finding: { $value: { reason: 'aside-reason', by: 'aside-by', at } } },
  },
  map: {
    about: { issue: 'map-issue', how: text('map-how'), schema: 1 },
    actors: { a: actor('first'), b: actor('other'), e: actor('deleted-actor', { deleted: at }) },
    causes: {
      h: {
        text: text('cause-text'),
        order: 'a0',
        'actor:a': true,
        'connection:t': true,
        offered: 'cause-offered',
      },
    },
    connections: {
      t: {
        from: 'a',
        to: 'b',
        kind: 'funds',
        mutual: true,
        strength: 2,
        certainty: 'told',
        note: 'tie-note',
        status: 'proposed',
      },
    },
    setAside: { said: { $value: { reason: 'said-reason', by: 'said-by', at } } },
    canvas: {
      n: { shape: { $value: { type: 'note', x: 0, y: 0, props: {} } }, text: text('canvas-note') },
    },
  },
}
