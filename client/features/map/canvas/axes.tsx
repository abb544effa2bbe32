import { map } from '../../../messages/en/map.ts'
import { axes } from '../../../messages/en/words.ts'
import { type Box, FIELD, LANES, type Point } from '../place.ts'
import styles from './axes.module.css'

const { w, h } = FIELD

/** The two axes and the lanes of what is not known, behind everything else. */
export const Axes = () => (
  <div className={styles.axes} aria-hidden>
    <LaneBox lane={LANES.stance} title={map.lanes.stance} isAbove />
    <LaneBox lane={LANES.say} title={map.lanes.say} />
    <svg className={styles.lines}>
      <path d={`M${w / 2} 0V${h}M0 ${h / 2}H${w}`} />
    </svg>
  </div>
)

/** What the ends of the axes mean; lines run under it. */
export const AxisWords = () => (
  <div className={styles.axes} aria-hidden>
    <Word at={{ x: w / 2, y: 0 }} className={styles.decides} text={axes.decides} />
    <Word at={{ x: w / 2, y: h }} className={styles.notHeard} text={axes.notHeard} />
    <Word at={{ x: 0, y: h / 2 }} className={styles.against} text={axes.against} />
    <Word at={{ x: w, y: h / 2 }} className={styles.withUs} text={axes.withUs} />
  </div>
)

/** Words of one size on the screen, however far one has zoomed. */
const Word = ({ at: { x, y }, className, text }: { at: Point; className?: string; text: string }) => (
  <div className={styles.place} style={{ left: x, top: y }}>
    <span className={`${styles.word} ${className}`}>{text}</span>
  </div>
)

const LaneBox = ({ lane, title, isAbove }: { lane: Box; title: string; isAbove?: boolean }) => (
  <>
    <div className={styles.lane} style={{ left: lane.x, top: lane.y, width: lane.w, height: lane.h }} />
    <div className={styles.place} style={{ left: lane.x, top: lane.y }}>
      <span className={`${styles.word} ${styles.title}`} data-above={isAbove || undefined}>
        {title}
      </span>
    </div>
  </>
)
