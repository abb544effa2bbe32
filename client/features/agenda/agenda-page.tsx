import { useEffect, useRef, useState } from 'react'

import { agenda as words } from '../../messages/en/agenda.ts'
import { Claims } from '../../parts/claims.tsx'
import { showsAsked } from '../../parts/to-show.ts'
import styles from './agenda-page.module.css'
import { Section } from './section.tsx'
import { Toc, TocMenu } from './toc.tsx'
import { Tools } from './tools.tsx'
import { ToolsState } from './tools-state.ts'
import { goToSection, useCurrentSection, useSectionIds, useSections, useShowUndone } from './use-sections.ts'

/** The common agenda: one sheet of sections that everybody writes at the same time. */
export const AgendaPage = () => {
  const sections = useSections()
  const ids = useSectionIds()
  const scroller = useRef<HTMLDivElement>(null)
  const current = useCurrentSection(scroller, ids)
  const [tools] = useState(() => new ToolsState())
  useShowUndone(ids)
  useEffect(() => showsAsked('agenda', (_, id = '') => goToSection(id)), [])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h2>{words.title}</h2>
        <TocMenu sections={sections} current={current} />
      </header>
      <div ref={scroller} className={styles.scroller}>
        <Toc sections={sections} current={current} />
        <div
          className={styles.sheet}
          onBlur={({ currentTarget, relatedTarget }) =>
            currentTarget.contains(relatedTarget) || tools.leave()
          }
        >
          <Tools state={tools} />
          {sections.map(({ id, name, prompt }) => (
            <Section key={id} id={id} name={name} prompt={prompt} tools={tools} />
          ))}
        </div>
        <aside className={styles.side} aria-label={words.guidance}>
          <Claims near="agenda" />
          <p className={styles.ours}>{words.ours}</p>
        </aside>
      </div>
    </div>
  )
}
