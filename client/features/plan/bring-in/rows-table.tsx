import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { dayShort } from '../../../messages/when-short.ts'
import { Said } from '../../../ui/said.tsx'
import { type OnWant, Rows } from '../../../parts/bring-in/rows.tsx'
import { cellNumber } from '../../../parts/bring-in/cell-numbers.ts'
import type { PlanNow } from './plan-now.ts'
import type { Proposed } from './proposal.ts'

type RowsProps = { rows: readonly Proposed[]; plan: PlanNow; onWant: OnWant }

/** Each activity with its row in the file and its place in the grid, to be ticked or not. */
export const RowsTable = ({ rows, plan, onWant }: RowsProps) => (
  <Rows
    title={words.preview}
    heads={[words.row, words.activity, words.place, words.lead, words.due, words.status]}
    all={rows}
    row={(row) => ({
      key: row.key,
      at: row.row,
      isIn: row.isIn,
      isOut: row.isOut,
      called: row.title,
      cells: [
        <bdi key="title">{row.title}</bdi>,
        <Said key="place">{placeSaid(row, plan)}</Said>,
        <>
          <bdi>{row.lead && partnerSaid(row.lead, plan)}</bdi>
          {row.supporting.length > 0 && <small> +{row.supporting.length}</small>}
        </>,
        row.due && dayShort(row.due),
        row.status && activityStatuses[row.status],
      ],
    })}
    onWant={onWant}
  />
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
