import { bringIn as words } from '../../messages/en/bring-in.ts'
import { listSaid, numberSaid } from '../../messages/locale.ts'
import { theirs } from '../../messages/theirs.ts'
import { daySaid } from '../../messages/when.ts'
import { Said } from '../../ui/said.tsx'
import styles from './bring-in.module.css'
import type { Noticed } from './table.ts'

/** Several things to know of one sort: the sentence, and each with where it is. */
export type RemarkGroup = { id: string; said: string; each: readonly string[] }

/** More than these are only counted: a file may have thousands. */
const MOST_SHOWN = 200

/** What there is to know before it is confirmed: sentences, then groups that open. */
export const RemarkList = ({
  about,
  groups,
}: {
  about: readonly string[]
  groups: readonly RemarkGroup[]
}) => {
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
        {groups.map((group) => (
          <li key={group.id}>
            <Group {...group} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Group = ({ said, each }: RemarkGroup) => (
  <details>
    <summary>{said}</summary>
    <ul>
      {each.slice(0, MOST_SHOWN).map((one, i) => (
        // several of one row may say the same
        <li key={`${one} ${i}`}>
          <Said>{one}</Said>
        </li>
      ))}
      {each.length > MOST_SHOWN && <li>{words.andMore(numberSaid(each.length - MOST_SHOWN))}</li>}
    </ul>
  </details>
)

/** What was noticed while reading, as a sentence. */
export const noticedSaid = (one: Noticed): string => {
  if (one.what === 'encoding') return words.noticed.encoding(one.is)
  if (one.what === 'delimiter') return words.noticed.delimiter(words.delimiters[one.is] ?? one.is)
  if (one.what === 'quotes') return words.noticed.quotes(one.row)
  if (one.what === 'beside') return words.noticed.beside(one.text)
  if (one.what === 'excel-days') return words.noticed['excel-days'](one.shown, daySaid(one.day))
  if (one.what === 'apart') return apartSaid(one)
  return words.noticed[one.what](listSaid(one.cells.slice(0, 20)))
}

const apartSaid = ({ of, names, count }: Extract<Noticed, { what: 'apart' }>): string => {
  const said = words.apart[of]?.(count) ?? ''
  const called = names.filter((name) => name !== '')
  return called.length === 0 ? `${said}.` : `${said}: ${listSaid(called.map(theirs))}.`
}
