import { SVGContainer } from 'tldraw'

import { map } from '../../../messages/en/map.ts'
import { axes } from '../../../messages/en/words.ts'
import { FIELD } from '../place.ts'
import styles from './axes.module.css'

const { w, h } = FIELD
const { corners } = map.axes

/** The two axes and what their corners mean, behind everything else. */
export const Axes = () => (
  <div className={styles.axes} style={{ inlineSize: w, blockSize: h }} aria-hidden>
    <SVGContainer className={styles.lines}>
      <path d={`M${w / 2} -8V${h + 8}M-20 ${h / 2}H${w + 20}`} />
    </SVGContainer>
    <span className={`${styles.corner} ${styles.top} ${styles.left}`}>{corners.topStart}</span>
    <span className={`${styles.corner} ${styles.top} ${styles.right}`}>{corners.topEnd}</span>
    <span className={`${styles.corner} ${styles.bottom} ${styles.left}`}>{corners.bottomStart}</span>
    <span className={`${styles.corner} ${styles.bottom} ${styles.right}`}>{corners.bottomEnd}</span>
    <span className={`${styles.word} ${styles.decides}`}>{axes.decides}</span>
    <span className={`${styles.word} ${styles.notHeard}`}>{axes.notHeard}</span>
    <span className={`${styles.word} ${styles.against}`}>{axes.against}</span>
    <span className={`${styles.word} ${styles.withUs}`}>{axes.withUs}</span>
  </div>
)
