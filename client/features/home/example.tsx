import { useState } from 'react'

import { home } from '../../messages/en/home.ts'
import button from '../../ui/button.module.css'
import { createInitiative } from './create.ts'
import styles from './home-page.module.css'
import { problemOf } from './problem.ts'

/** Makes a full example, for who wants to see one first. */
export const Example = () => {
  const [state, setState] = useState<{ busy: boolean; wrong?: string }>({ busy: false })
  const make = () => {
    setState({ busy: true })
    createInitiative({ example: true }, '').catch((error: unknown) =>
      setState({ busy: false, wrong: problemOf(error) }),
    )
  }
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{home.example.title}</h2>
      <p className={styles.quiet}>{home.example.body}</p>
      <button
        type="button"
        className={`${button.button} ${button.plain}`}
        disabled={state.busy}
        onClick={make}
      >
        {state.busy ? home.example.making : home.example.make}
      </button>
      {state.wrong && (
        <p className={styles.wrong} role="alert">
          {state.wrong}
        </p>
      )}
    </section>
  )
}
