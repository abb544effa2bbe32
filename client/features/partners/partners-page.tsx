import { useEffect } from 'react'

import { useInQuery } from '../../live/use-address.ts'
import { usePartners } from '../../live/use-plan.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { Claims } from '../../parts/claims.tsx'
import { later } from '../../parts/later.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { showsAsked } from '../../parts/to-show.ts'
import { compareNames } from '../../messages/locale.ts'
import { AddPartner } from './add-partner.tsx'
import { DeletedPartners } from './deleted-partners.tsx'
import { PartnerRow, showRow } from './partner-row.tsx'
import styles from './partners-page.module.css'
import { useActivityCounts } from './use-activity-counts.ts'

const SECTORS = 'partner-sectors'

const QuestionsPage = later(async () => (await import('./questions-page.tsx')).QuestionsPage, null)

/** Which of the two is shown is in the address. */
const QUESTIONS = 'questions'

/** The organizations at the table, edited where they stand; and the questions that they talk through. */
export const PartnersPage = () => {
  const isTalking = useInQuery('view') === QUESTIONS
  useEffect(() => showsAsked('partners', (_, id) => showRow(id)), [])
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <header className={styles.bar}>
          <h2>{words.title}</h2>
          <p>{words.meaning}</p>
          <nav className={styles.views} aria-label={words.views}>
            <PlaceLink page="partners" isCurrent={!isTalking}>
              {words.organizations}
            </PlaceLink>
            <PlaceLink page="partners" query={{ view: QUESTIONS }} isCurrent={isTalking}>
              {words.questions}
            </PlaceLink>
          </nav>
        </header>
        {isTalking ? <QuestionsPage /> : <Organizations />}
        <DeletedPartners />
        {!isTalking && (
          <aside className={styles.side} aria-label={words.guidance}>
            <Claims near="partners" />
          </aside>
        )}
      </div>
    </div>
  )
}

const Organizations = () => {
  const partners = usePartners()
  const counts = useActivityCounts()
  return (
    <>
      {partners.length === 0 ? (
        <section className={styles.nobody}>
          <h3>{words.emptyTitle}</h3>
          <p>{words.emptyBody}</p>
        </section>
      ) : (
        <>
          <div className={styles.columns} aria-hidden>
            {Object.values(words.columns).map((column) => (
              <span key={column}>{column}</span>
            ))}
          </div>
          <ul className={styles.list} aria-label={words.list}>
            {partners.map(({ id }, place) => (
              <PartnerRow
                key={id}
                id={id}
                place={place}
                of={partners.length}
                sectors={SECTORS}
                activities={counts[id]}
              />
            ))}
          </ul>
        </>
      )}
      <AddPartner />
      <p className={styles.note}>{words.contactNote}</p>
      <Sectors used={partners.flatMap(({ sector }) => sector ?? [])} />
    </>
  )
}

/** What is suggested as a partner's field of work: the usual ones, and those in use. */
const Sectors = ({ used }: { used: string[] }) => (
  <datalist id={SECTORS}>
    {[...new Set([...words.sectors, ...used])]
      .toSorted((a, b) => compareNames(a, b))
      .map((sector) => (
        <option key={sector} value={sector}>
          {sector}
        </option>
      ))}
  </datalist>
)
