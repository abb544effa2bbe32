import { Sprout } from 'lucide-react'
import type { CSSProperties } from 'react'

import { STATUSES } from '../../../../shared/words/choices.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid } from '../../../messages/en/grid.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { periodSaid } from '../../../messages/when-short.ts'
import { StatusIcon } from '../card/status-icon.tsx'
import { hueStyle } from '../hue.ts'
import type { WallCard } from './cards.ts'
import type { FilledLanes } from './fill-lanes.ts'
import styles from './lanes.module.css'

type Style = CSSProperties & Record<`--${string}`, string | number>

/** The colors of what is in no row. */
const NO_ROW: Style = { '--hue': 'var(--accent)', '--soft': 'var(--sunken)' }

/** A row, a phase or a cell: its name and how far it is, and beside it its activities. */
export const Lanes = ({ filled }: { filled: FilledLanes }) => {
  const { about, lanes, letters, air } = filled
  const style: Style = {
    '--letters': letters,
    '--air': air,
    '--lanes': lanes.length,
    '--start': filled.start,
    '--name': filled.nameLetters,
    '--name-lines': filled.nameLines,
    '--head-lines': filled.headLines,
    ...(about.hue === undefined ? NO_ROW : hueStyle(about.hue)),
  }
  const isLined = air === 1
  return (
    <div className={styles.lanes} style={style}>
      <section className={styles.about}>
        {about.of !== undefined && (
          <p className={styles.of} dir="auto">
            {about.of || words.noName}
          </p>
        )}
        <h1 className={styles.name} dir="auto">
          {about.name || words.noName}
        </h1>
        <Counts filled={filled} />
        {filled.pages > 1 && (
          <p className={styles.part} key={filled.page}>
            {words.part(filled.page + 1, filled.pages)}
          </p>
        )}
      </section>
      {lanes.map((lane) => (
        <section key={lane.id} className={styles.lane} style={hueStyle(lane.hue)}>
          {lane.head && <Head head={lane.head} />}
          <ul className={isLined ? `${styles.cards} ${styles.lined}` : styles.cards}>
            {lane.cards.map((card) => (
              <Card key={card.id} card={card} />
            ))}
          </ul>
          {lane.more > 0 && (
            <p className={styles.more} key={lane.more}>
              {words.and(lane.more)}
            </p>
          )}
        </section>
      ))}
    </div>
  )
}

const Counts = ({ filled: { counts, happening } }: { filled: FilledLanes }) => {
  const there = STATUSES.toReversed().filter((status) => counts[status] > 0)
  if (there.length === 0) return <p className={styles.nothing}>{words.nothingYet}</p>
  return (
    <ul className={styles.counts}>
      {there.map((status) => (
        <li key={status}>
          <StatusIcon status={status} />
          <b>{counts[status]}</b> {words.statuses[status]}
        </li>
      ))}
      {happening > 0 && (
        <li>
          <Sprout aria-hidden />
          <b>{happening}</b> {words.happening}
        </li>
      )}
    </ul>
  )
}

const Head = ({ head }: { head: NonNullable<FilledLanes['lanes'][number]['head']> }) => {
  const period = periodSaid(head)
  return (
    <header className={head.hue === undefined ? styles.head : `${styles.head} ${styles.hued}`}>
      {period !== '' && <p className={styles.period}>{period}</p>}
      <h2 className={styles.laneName} dir="auto">
        {head.name || words.noName}
      </h2>
      <span className={styles.unseen}>{words.progress(head.done, head.all)}</span>
      <div className={styles.bar} aria-hidden>
        <i style={{ inlineSize: `${head.all === 0 ? 0 : (head.done / head.all) * 100}%` }} />
      </div>
    </header>
  )
}

/** The mark of what somebody does already. */
export const Happening = () => (
  <>
    <Sprout aria-hidden />
    <span className={styles.unseen}>{grid.happening}</span>
  </>
)

/** An activity: its title, how far it is, and the codes of who does it, the lead first and stronger. */
const Card = ({ card }: { card: WallCard }) => (
  <li className={styles.card} data-activity={card.id}>
    <h3 className={styles.title} style={{ WebkitLineClamp: card.lines }} dir="auto">
      {card.title || words.untitled}
    </h3>
    <p className={styles.foot}>
      <StatusIcon status={card.status} />
      <span className={`${styles.status} ${styles[card.status]}`}>
        <span className={card.saysStatus ? undefined : styles.unseen}>{activityStatuses[card.status]}</span>
      </span>
      {card.happening && <Happening />}
      {card.codes.map((code, i) => (
        <span key={i} className={i === 0 && card.hasLead ? styles.lead : styles.code} dir="auto">
          {code}
        </span>
      ))}
      {card.more > 0 && <span className={styles.rest}>{`+${card.more}`}</span>}
    </p>
  </li>
)
