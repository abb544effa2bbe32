import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { listSaid } from '../../../messages/locale.ts'
import { theirs } from '../../../messages/theirs.ts'
import { noticedSaid, type RemarkGroup, RemarkList } from '../../../parts/bring-in/remark-list.tsx'
import type { Table } from '../../../parts/bring-in/table.ts'
import { keptInNotes, type Proposal } from './proposal.ts'
import type { Remark, RemarkName } from './row.ts'

/** What there is to know before it is confirmed, each with its rows. */
export const Remarks = ({ proposal, noticed }: { proposal: Proposal; noticed: Table['noticed'] }) => {
  const kept = keptInNotes(proposal)
  const about = [
    ...noticed.map(noticedSaid),
    ...proposal.above.map(({ cells }) => words.above(cells.flatMap(({ text }) => text || []).join(' · '))),
    ...(kept.length > 0 && proposal.rows.length > 0 ? [words.keptInNotes(listSaid(kept.map(theirs)))] : []),
  ]
  return <RemarkList about={about} groups={grouped(proposal.remarks)} />
}

/** What is said first: what is left out or changed, then what is kept in another way. */
const ORDER = Object.keys(words.remarks) as RemarkName[]

const grouped = (remarks: readonly Remark[]): RemarkGroup[] =>
  ORDER.flatMap((what) => {
    const all = remarks.filter((one) => one.what === what)
    if (all.length === 0) return []
    return {
      id: what,
      said: words.remarks[what](all.length),
      each: all.map(({ row, text = '' }) => words.atRow(row, text)),
    }
  })
