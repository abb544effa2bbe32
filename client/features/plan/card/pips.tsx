import { useMemo, useRef } from 'react'

import { usePersonsAt } from '../../../live/use-presence.ts'
import { useLive } from '../../../live/use-live.ts'
import { Dots } from '../../../parts/who.tsx'
import styles from './pips.module.css'

const SHOWN = 3

/**
 * Who else has an activity open or is writing in it: in the gutter beside the card, by name for two seconds. Those at
 * cards that are out of sight cost nothing until one comes to them.
 */
export const Pips = ({ id }: { id: string }) => {
  const { presence } = useLive().plan
  const gutter = useRef<HTMLSpanElement>(null)
  const persons = usePersonsAt(
    presence,
    useMemo(() => [`activities/${id}`], [id]),
    gutter,
  )
  const last = persons.at(-1)
  return (
    <span ref={gutter} className={styles.gutter}>
      {last && (
        <>
          <Dots persons={persons} shown={SHOWN} className={styles.pips} dot={styles.pip} />
          {last.at?.field !== 'title' && (
            <bdi key={last.who.person} aria-hidden className={styles.name} style={{ background: last.color }}>
              {last.who.name}
            </bdi>
          )}
        </>
      )}
    </span>
  )
}
