/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { periodSaid } from '../../messages/when-short.ts'
import { Choice } from '../choice.tsx'
import { Cell } from './cell.tsx'
import css from './edition.module.css'
import gridCss from './grid.module.css'
import type { EditionGrid, EditionPhase } from '../../../shared/edition.ts'
import { useWide } from './use-wide.ts'

/** The theory of action: from today to the goal, and who does what in each phase. */
export const GridPart = ({ grid }: { grid: EditionGrid }) => {
  const wide = useWide()
  return (
    <section class={css.part} aria-labelledby="grid">
      <h2 id="grid">{words.edition.grid}</h2>
      <p class={css.hint}>{words.edition.gridHint}</p>
      <FromTodayToGoal today={grid.today} goal={grid.goal} />
      {wide ? <Table grid={grid} /> : <Phases grid={grid} />}
    </section>
  )
}

const FromTodayToGoal = ({ today, goal }: { today: string; goal: string }) => {
  if (today === '' && goal === '') return null
  return (
    <dl class={gridCss.way}>
      {today && (
        <div>
          <dt>{words.edition.today}</dt>
          <dd dir="auto">{today}</dd>
        </div>
      )}
      {goal && (
        <div>
          <dt>{words.edition.goal}</dt>
          <dd dir="auto">{goal}</dd>
        </div>
      )}
    </dl>
  )
}

const PhaseName = ({ grid, phase }: { grid: EditionGrid; phase: EditionPhase }) => {
  const all = grid.activities.filter(({ place }) => place.phase === phase.id)
  const done = all.filter(({ status }) => status === 'done').length
  return (
    <>
      <b dir="auto">{phase.name}</b>
      {(phase.starts || phase.ends) && <small>{periodSaid(phase)}</small>}
      {all.length > 0 && <small>{words.edition.doneOf(done, all.length)}</small>}
    </>
  )
}

const Table = ({ grid }: { grid: EditionGrid }) => (
  <div class={gridCss.tableFrame}>
    <table class={gridCss.grid}>
      <thead>
        <tr>
          <th scope="col">{words.edition.components}</th>
          {grid.phases.map((phase) => (
            <th key={phase.id} scope="col">
              <PhaseName grid={grid} phase={phase} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.components.map((component) => (
          <tr key={component.id} data-hue={component.hue}>
            <th scope="row">
              <b dir="auto">{component.name}</b>
              <small dir="auto">{component.purpose}</small>
            </th>
            {grid.phases.map((phase) => (
              <td key={phase.id}>
                <Cell grid={grid} phase={phase.id} component={component.id} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** On a narrow screen: one phase at a time. All are there, so that printing shows them. */
const Phases = ({ grid }: { grid: EditionGrid }) => {
  const [chosen, setChosen] = useState<string>()
  const current = grid.phases.find(({ id }) => id === chosen) ?? firstUnderWay(grid)
  return (
    <>
      {grid.phases.length > 1 && (
        <div class={gridCss.choosePhase}>
          <Choice
            name="phase"
            legend={words.edition.choosePhase}
            options={grid.phases.map(({ id, name }) => ({ value: id, label: name }))}
            value={current?.id}
            chosen={setChosen}
          />
        </div>
      )}
      {grid.phases.map((phase) => (
        <div key={phase.id} class={gridCss.phase} data-chosen={phase.id === current?.id}>
          <h3>
            <PhaseName grid={grid} phase={phase} />
          </h3>
          {grid.components.map((component) => (
            <section key={component.id} data-hue={component.hue} class={gridCss.component}>
              <h4 dir="auto">{component.name}</h4>
              <Cell grid={grid} phase={phase.id} component={component.id} />
            </section>
          ))}
        </div>
      ))}
    </>
  )
}

/** The phase that most readers come for: the first in which not all is done. */
const firstUnderWay = (grid: EditionGrid) =>
  grid.phases.find(({ id }) => grid.activities.some((it) => it.place.phase === id && it.status !== 'done')) ??
  grid.phases[0]
