import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import { findNamed } from '../../../../shared/names.ts'
import { type Answers, type Named, nameKey } from './answers.ts'
import type { Column } from './columns.ts'
import { nameReader, type ReadNames, partnerNamed } from './names.ts'
import type { PlanNow } from './plan-now.ts'
import { counted, type Counted } from '../../../parts/bring-in/spelling.ts'
import type { Line } from '../../../parts/bring-in/table.ts'

/** The names of a table: of partners, and of the rows and columns that it names. */
export type NamesRead = {
  namesIn: (text: string) => ReadNames
  /** Those that are not in the plan: each once. */
  unknown: Readonly<Record<Named, readonly Counted[]>>
  /** What a name means, by the plan or by what was answered; itself, as it is written most often, while nothing was. */
  meant: (kind: Named, name: string) => ByNameOrId | 'out'
}

export const readNames = (
  columns: readonly Column[],
  lines: readonly Line[],
  plan: PlanNow,
  answers: Answers,
  ours: boolean,
): NamesRead => {
  const ofPartners = columns.filter(({ field }) => field === 'lead' || field === 'supporting')
  const cells = lines.flatMap(({ cells: all }) => ofPartners.flatMap(({ at }) => all[at]?.text || []))
  const namesIn = nameReader(cells, plan.partners, ours)
  const parts = (kind: PartName): Counted[] => {
    const there = [...plan[kind], ...plan.hidden[kind]]
    return counted(lines.flatMap((line) => partText(columns, line, kind) || [])).filter(
      ({ name }) => !findNamed(there, name),
    )
  }
  const unknown: NamesRead['unknown'] = {
    phases: parts('phases'),
    components: parts('components'),
    partners: counted(cells.flatMap((text) => namesIn(text).names)).filter(
      ({ name }) => !partnerNamed(plan.partners, name),
    ),
  }
  const spellings = new Map<string, string>()
  for (const [kind, all] of Object.entries(unknown) as [Named, readonly Counted[]][])
    for (const { name } of all) spellings.set(nameKey(kind, name), name)
  const meaning = (kind: Named, name: string): ByNameOrId | 'out' => {
    const there =
      kind === 'partners'
        ? partnerNamed(plan.partners, name)
        : findNamed([...plan[kind], ...plan.hidden[kind]], name)
    if (there) return { id: there.id }
    const key = nameKey(kind, name)
    const answer = answers.names[key]
    return answer === undefined || answer === 'add' ? { name: spellings.get(key) ?? name } : answer
  }
  return { namesIn, unknown, meant: onceEach(meaning) }
}

/** Thousands of rows have the same few names. */
const onceEach = <T>(of: (kind: Named, name: string) => T): ((kind: Named, name: string) => T) => {
  const known = new Map<string, T>()
  return (kind, name) => {
    const key = `${kind} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = of(kind, name)
    known.set(key, found)
    return found
  }
}

/** What a line says of its row or column, in one line. */
export const partText = (columns: readonly Column[], { cells }: Line, kind: PartName): string => {
  const field = kind === 'phases' ? 'phase' : 'component'
  const at = columns.find((column) => column.field === field)?.at
  const text = at === undefined ? '' : (cells[at]?.text ?? '')
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text
}
