import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { listSaid } from '../../../messages/locale.ts'
import { theirs } from '../../../messages/theirs.ts'
import { daySaid } from '../../../messages/when.ts'
import { Said } from '../../../ui/said.tsx'
import styles from './bring-in.module.css'
import { keptInNotes, type Proposal } from './proposal.ts'
import type { Remark, RemarkName } from './row.ts'
import type { Noticed, Table } from './table.ts'

/** What there is to know before it is confirmed, each with its rows. */
export const Remarks = ({ proposal, noticed }: { proposal: Proposal; noticed: Table['noticed'] }) => {
  const kept = keptInNotes(proposal)
  const groups = grouped(proposal.remarks)
  const about = [
    ...noticed.map(noticedSaid),
    ...proposal.above.map(({ cells }) => words.above(cells.flatMap(({ text }) => text || []).join(' · '))),
    ...(kept.length > 0 && proposal.rows.length > 0 ? [words.keptInNotes(listSaid(kept.map(theirs)))] : []),
  ]
  if (about.length + groups.length === 0) return null
  return (
    <section className={styles.remarks} aria-labelledby="bring-in-noticed">
      <h3 id="bring-in-noticed">{words.toKnow}</h3>
      <ul>
        {about.map((sentence) => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
        {groups.map(([what, all]) => (
          <li key={what}>
            <Group what={what} all={all} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Group = ({ what, all }: { what: RemarkName; all: readonly Remark[] }) => (
  <details>
    <summary>{words.remarks[what](all.length)}</summary>
    <ul>
      {all.map(({ row, text = '' }, i) => (
        // several of one row may say the same
        <li key={`${row} ${i}`}>
          <Said>{words.atRow(row, text)}</Said>
        </li>
      ))}
    </ul>
  </details>
)

/** What is said first: what is left out or changed, then what is kept in another way. */
const ORDER = Object.keys(words.remarks) as RemarkName[]

const grouped = (remarks: readonly Remark[]): [RemarkName, Remark[]][] =>
  ORDER.flatMap((what): [RemarkName, Remark[]][] => {
    const all = remarks.filter((one) => one.what === what)
    return all.length === 0 ? [] : [[what, all]]
  })

const noticedSaid = (one: Noticed): string => {
  if (one.what === 'encoding') return words.noticed.encoding(one.is)
  if (one.what === 'delimiter') return words.noticed.delimiter(words.delimiters[one.is] ?? one.is)
  if (one.what === 'quotes') return words.noticed.quotes(one.row)
  if (one.what === 'beside') return words.noticed.beside(one.text)
  if (one.what === 'excel-days') return words.noticed['excel-days'](one.shown, daySaid(one.day))
  return words.noticed[one.what](listSaid(one.cells.slice(0, 20)))
}
