import { useState } from 'react'

import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { home } from '../../messages/en/home.ts'
import { ask } from '../../net/http.ts'
import button from '../../ui/button.module.css'
import { TextField } from '../../ui/field.tsx'
import { sending, textIn } from '../../ui/form.ts'
import { createInitiative } from './create.ts'
import styles from './home-page.module.css'
import { problemOf, wantsSecret } from './problem.ts'
import { SecretField } from './secret-field.tsx'
import { Templates } from './templates.tsx'
import { useLoaded } from './use-loaded.ts'

const readTemplates = () => ask('GET /api/templates')

type State = { busy: boolean; wrong?: string; needsSecret: boolean }

/** A template, a name, and Start. */
export const NewInitiative = () => {
  const { value, failed } = useLoaded(readTemplates)
  const [{ busy, wrong, needsSecret }, setState] = useState<State>({ busy: false, needsSecret: false })
  const start = async (form: FormData) => {
    const title = textIn(form, 'title')
    const isNamed = title !== ''
    setState({ busy: isNamed, wrong: isNamed ? undefined : home.nameMissing, needsSecret })
    if (!isNamed) return document.getElementsByName('title')[0]?.focus()
    try {
      await createInitiative({ title, template: textIn(form, 'template') }, textIn(form, 'secret'))
    } catch (error) {
      setState({ busy: false, wrong: problemOf(error), needsSecret: needsSecret || wantsSecret(error) })
    }
  }
  return (
    <form className={styles.form} noValidate onSubmit={sending(start)}>
      <Templates all={value?.templates} failed={failed} />
      <div className={styles.start}>
        <TextField
          label={home.name}
          wrong={wrong}
          name="title"
          most={MAX_NAME}
          autoComplete="off"
          placeholder={home.nameExample}
        />
        {needsSecret && <SecretField />}
        <button
          type="submit"
          className={`${button.button} ${button.primary} ${styles.go}`}
          disabled={busy || value === undefined}
        >
          {busy ? home.starting : home.start}
        </button>
      </div>
    </form>
  )
}
