import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { listSaid } from '../../../messages/locale.ts'
import { theirs } from '../../../messages/theirs.ts'
import { noticedSaid, type RemarkGroup, RemarkList } from '../../../parts/bring-in/remark-list.tsx'
import type { Table } from '../../../parts/bring-in/table.ts'
import { standOf } from '../place.ts'
import type { Proposal } from './proposal.ts'
import type { RemarkName } from './remarks.ts'
import { hasCauses } from './sheets.ts'

/** What there is to know before it is confirmed, each with where it stands. */
export const Remarks = ({ tables, proposal }: { tables: readonly Table[]; proposal: Proposal }) => {
  if (proposal.tooMany !== undefined) return null
  const columns = proposal.sheets.flatMap((sheet) => sheet.columns)
  const kept = [
    ...new Set(
      columns.flatMap(({ field, head }) => (field === 'named' || field === 'tags' ? head || [] : [])),
    ),
  ]
  const unplaced = proposal.people.filter(({ isIn, given }) => isIn && !standOf(given.at)).length
  const about = [
    ...tables.flatMap(({ noticed }) => noticed.map(noticedSaid)),
    ...proposal.sheets.flatMap(({ above }) =>
      above.map(({ cells }) => shared.above(cells.flatMap(({ text }) => text || []).join(' · '))),
    ),
    ...proposal.sheets.flatMap(({ part, name, at }) => {
      const { lines = [] } = tables[at] ?? {}
      if (part !== 'out' || lines.length === 0) return []
      return hasCauses(lines) ? words.causesOut(name) : words.leftOut(name)
    }),
    ...(kept.length > 0 ? [words.keptInNotes(listSaid(kept.map(theirs)))] : []),
    ...(unplaced > 0 ? [words.toPlace(unplaced)] : []),
  ]
  return <RemarkList about={[...new Set(about)]} groups={grouped(proposal)} />
}

/** What is said first: what is left out or changed, then what is read in another way. */
const ORDER = Object.keys(words.remarks) as RemarkName[]

const grouped = ({ remarks }: Proposal): RemarkGroup[] =>
  ORDER.flatMap((what) => {
    const all = remarks.filter((one) => one.what === what)
    if (all.length === 0) return []
    return {
      id: what,
      said: words.remarks[what](all.length),
      each: all.map(({ at, text }) => words.at(at, text)),
    }
  })
