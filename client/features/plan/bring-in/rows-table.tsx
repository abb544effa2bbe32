import { useState } from 'react'

import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { dayShort } from '../../../messages/when-short.ts'
import { Button } from '../../../ui/button.tsx'
import { Said } from '../../../ui/said.tsx'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { cellNumber } from '../../../parts/bring-in/cell-numbers.ts'
import type { PlanNow } from './plan-now.ts'
import type { Proposed } from './proposal.ts'

const MOST_SHOWN = 50

type RowsProps = { rows: readonly Proposed[]; plan: PlanNow; onWant: (key: string, is: boolean) => void }

/** Each activity with its row in the file and its place in the grid, to be ticked or not. */
export const RowsTable = ({ rows, plan, onWant }: RowsProps) => {
  const [most, showMost] = useState(MOST_SHOWN)
  return (
    <section aria-label={words.preview}>
      <div className={styles.scroll}>
        <table className={styles.rows}>
          <thead>
            <tr>
              {[words.takes, words.row, words.activity, words.place, words.lead, words.due, words.status].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Row key={row.key} row={row} plan={plan} onWant={onWant} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <Button onPress={() => showMost(most + 4 * MOST_SHOWN)}>{words.showMore}</Button>
      )}
    </section>
  )
}

const Row = ({ row, plan, onWant }: { row: Proposed; plan: PlanNow; onWant: RowsProps['onWant'] }) => (
  <tr className={row.isIn ? undefined : styles.leftOut}>
    <td>
      <input
        type="checkbox"
        checked={row.isIn}
        disabled={row.isOut}
        aria-label={words.take(row.title)}
        onChange={({ currentTarget }) => onWant(row.key, currentTarget.checked)}
      />
    </td>
    <td data-label={words.row}>{row.row}</td>
    <td className={styles.activity} dir="auto">
      {row.title}
    </td>
    <td data-label={words.place}>
      <Said>{placeSaid(row, plan)}</Said>
    </td>
    <td data-label={words.lead} dir="auto">
      {row.lead && partnerSaid(row.lead, plan)}
      {row.supporting.length > 0 && <small> +{row.supporting.length}</small>}
    </td>
    <td data-label={words.due}>{row.due && dayShort(row.due)}</td>
    <td data-label={words.status}>{row.status && activityStatuses[row.status]}</td>
  </tr>
)

const partnerSaid = (one: ByNameOrId, { partners }: PlanNow): string =>
  'name' in one ? one.name : (partners.find(({ id }) => id === one.id)?.name ?? '')

const placeSaid = ({ phase, component }: Proposed, plan: PlanNow): string => {
  const called = (one: ByNameOrId | undefined, kind: PartName): string => {
    if (!one) return words.noPlace
    if ('name' in one) return words.newPart(one.name)
    return [...plan[kind], ...plan.hidden[kind]].find(({ id }) => id === one.id)?.name || gridWords.noName
  }
  const at = (one: ByNameOrId | undefined, kind: PartName): number =>
    one && 'id' in one ? plan[kind].findIndex(({ id }) => id === one.id) : -1
  const [row, column] = [at(component, 'components'), at(phase, 'phases')]
  const number = row >= 0 && column >= 0 ? cellNumber(row, column) : ''
  return words.cellCalled(number, called(phase, 'phases'), called(component, 'components')).trim()
}
