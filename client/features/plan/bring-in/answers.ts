import type { PartName } from '../../../../shared/model/kinds.ts'
import { plainName } from '../../../../shared/names.ts'
import type { Status } from '../../../../shared/words/choices.ts'
import type { DayOrder } from '../../../parts/bring-in/dates.ts'
import type { Field } from './heads.ts'

/** What becomes of a name that is not there yet. `out`: a partner's is kept in the notes, a line of a place stays away. */
export type NameAnswer = 'add' | 'out' | { id: string }

/** What has names. */
export type Named = PartName | 'partners'

/** The key of the answer for a name, however it is written. */
export const nameKey = (kind: Named, name: string): string => `${kind} ${plainName(name)}`

/** What the person said so far: names by `nameKey`, statuses by `plainName`, rows by their key. */
export type Answers = {
  hasHead?: boolean
  fields: Readonly<Record<number, Field>>
  order?: DayOrder
  serials?: boolean
  statuses: Readonly<Record<string, Status | 'out'>>
  names: Readonly<Record<string, NameAnswer>>
  /** Where lines go that name no place. */
  phase?: string
  component?: string
  /** Rows that are brought in or left out against what is proposed. */
  wanted: Readonly<Record<string, boolean>>
}

export const NO_ANSWERS: Answers = {
  fields: {},
  statuses: {},
  names: {},
  wanted: {},
}
