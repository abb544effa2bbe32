import type { FieldNames } from '../../../shared/model/kinds.ts'
import { comments } from './comments.ts'
import { aside } from './aside.ts'
import { details, grid, structure } from './grid.ts'
import { map } from './map.ts'
import { partners } from './partners.ts'
import { questions } from './questions.ts'
import { fields } from './words.ts'

/** What somebody typed and chose that is not sent, as they read it to copy it: each with what it belongs to. */
export const unsent = {
  /** What a field is called, by its kind and key; what has no name here is not shown, and what is called nothing is words alone. */
  labels: {
    activities: {
      notes: details.notes,
      status: details.status,
      place: details.where,
      lead: details.lead,
      supporting: details.supporting,
      due: details.due,
      nextStep: details.nextStep,
    },
    phases: {
      starts: structure.starts,
      ends: structure.ends,
      hidden: structure.hidden,
      note: map.fields.note,
    },
    components: { purpose: structure.purposeAdd, hidden: structure.hidden },
    partners: {
      code: partners.columns.code,
      sector: partners.columns.sector,
      contact: partners.columns.contact,
      backbone: partners.backbone,
      agreed: partners.agreed,
      agreedOn: partners.agreedOn,
      agreedBy: partners.agreedBy,
    },
    talkNotes: {
      by: questions.by,
    },
    actors: {
      kind: fields.kind,
      at: `${fields.say}, ${fields.position}`,
      affected: fields.affected,
      certainty: map.fields.certainty,
      touch: map.fields.touch,
      partner: map.fields.partner,
      nextStep: map.fields.nextStep,
      nextStepBy: map.fields.nextStepBy,
      nextStepDue: map.fields.nextStepDue,
      note: map.fields.note,
    },
    connections: { certainty: map.fields.certainty, note: map.fields.note },
    causes: { text: '' },
    agenda: { text: '' },
    comments: { text: comments.field },
    canvas: { text: '' },
    about: {
      today: grid.today,
      goal: grid.goal,
      issue: map.issue.label,
      how: map.issue.howLabel,
    },
  } satisfies { [K in keyof FieldNames]?: { [F in FieldNames[K]]?: string } },
  reason: aside.reason,
  goalOf: (phase: string, component: string) => `${grid.goal}, ${phase}, ${component}`,
  line: (label: string, value: string) => `${label}${label.endsWith('?') ? '' : ':'} ${value}`,
  deleted: 'Deleted',
  yes: 'Yes',
  noName: grid.noName,
} as const
