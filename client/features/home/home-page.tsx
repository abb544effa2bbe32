import { home } from '../../messages/en/home.ts'
import { Claims } from '../../parts/claims.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Example } from './example.tsx'
import { FromFile } from './from-file.tsx'
import styles from './home-page.module.css'
import { NewInitiative } from './new-initiative.tsx'
import { Yours } from './yours.tsx'

/** The start page: begin an initiative, go on with one, or look at a full one. */
export const HomePage = () => (
  <div className={styles.page}>
    <header className={styles.head}>
      <Mark /> <b>{home.product}</b>
      <a className={styles.code} href="/i/code">
        {home.code}
      </a>
    </header>
    <main className={styles.main}>
      <section className={styles.hero}>
        <h1 className={styles.title}>{home.title}</h1>
        <p className={styles.intro}>{home.intro}</p>
      </section>
      <NewInitiative />
      <aside className={styles.aside}>
        <Yours />
        <Example />
        <FromFile />
        <section className={styles.claims} aria-label={home.claim}>
          <Claims near="home" />
        </section>
      </aside>
    </main>
  </div>
)
