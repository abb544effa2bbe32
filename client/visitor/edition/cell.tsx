/** @jsxImportSource preact */
import type { Status } from '../../../shared/words/choices.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { activityStatuses } from '../../messages/en/choices.ts'
import { dayShort } from '../../messages/when-short.ts'
import css from './edition.module.css'
import gridCss from './grid.module.css'
import type { EditionActivity, EditionGrid, EditionPartner } from '../../../shared/edition.ts'
import { Said } from '../said.tsx'

/** What one component does in one phase: what the cell is for, and its activities. */
export const Cell = ({ grid, phase, component }: { grid: EditionGrid; phase: string; component: string }) => {
  const goal = grid.cells.find((cell) => cell.phase === phase && cell.component === component)?.goal
  const here = grid.activities.filter(
    ({ place, title }) => place.phase === phase && place.component === component && title.trim() !== '',
  )
  return (
    <>
      {goal && (
        <p class={gridCss.cellGoal} dir="auto">
          {goal}
        </p>
      )}
      {here.length === 0 ? (
        <p class={css.empty}>{words.edition.emptyCell}</p>
      ) : (
        <ul class={gridCss.activities}>
          {here.map((activity) => (
            <Line key={activity.id} activity={activity} partners={grid.partners} />
          ))}
        </ul>
      )}
    </>
  )
}

const Line = ({ activity, partners }: { activity: EditionActivity; partners: EditionPartner[] }) => (
  <li>
    <StatusShape status={activity.status} />
    <div>
      <p class={gridCss.activity} dir="auto">
        {activity.title}
      </p>
      {activity.notes && (
        <p class={gridCss.notes} dir="auto">
          {activity.notes}
        </p>
      )}
      <p class={gridCss.details}>
        <b data-status={activity.status}>{activityStatuses[activity.status]}</b>
        {detailsOf(activity, partners).map((detail) => [
          ' · ',
          <span key={detail}>
            <Said>{detail}</Said>
          </span>,
        ])}
      </p>
    </div>
  </li>
)

const detailsOf = ({ lead, supporting, due }: EditionActivity, partners: EditionPartner[]): string[] => {
  const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.name
  const leading = lead === undefined ? undefined : nameOf(lead)
  const others = supporting
    .filter((id) => id !== lead)
    .map(nameOf)
    .filter((name) => name !== undefined)
  const details: string[] = []
  if (leading) details.push(words.edition.lead(leading))
  if (others.length > 0) details.push(words.edition.with(others))
  if (due) details.push(words.edition.due(dayShort(due)))
  return details
}

/** The status as a shape of its own, so that it is told without colour; the word stands beside it. */
const StatusShape = ({ status }: { status: Status }) => (
  <svg class={gridCss.shape} data-status={status} viewBox="0 0 16 16" aria-hidden="true">
    {SHAPES[status]}
  </svg>
)

const SHAPES = {
  todo: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-dasharray="2.4 2"
    />
  ),
  doing: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.7" />
      <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  stuck: (
    <>
      <path d="M8 1.5L15 14H1z" fill="currentColor" />
      <path d="M8 6v4M8 11.5v1" stroke="var(--surface)" stroke-width="1.5" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 8.2l2 2 4-4.2" stroke="var(--surface)" stroke-width="1.7" fill="none" />
    </>
  ),
}
