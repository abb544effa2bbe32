import { agenda as words } from '../../messages/en/agenda.ts'
import type { Fill } from './use-sections.ts'
import styles from './toc.module.css'

const HALF = 'M5 1a4 4 0 0 0 0 8z'

/** How far a section is: a ring that is empty, half or wholly filled, and the word for it. */
export const FillMark = ({ fill }: { fill: Fill }) => (
  <svg className={styles[fill]} viewBox="0 0 10 10" role="img" aria-label={words.fill[fill]}>
    <circle cx="5" cy="5" r="4" fill={fill === 'enough' ? 'currentColor' : 'none'} stroke="currentColor" />
    {fill === 'some' && <path d={HALF} fill="currentColor" />}
  </svg>
)
