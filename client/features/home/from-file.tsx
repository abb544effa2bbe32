import { type FormEvent, useState } from 'react'

import { AppError } from '../../../shared/words/errors.ts'
import { home } from '../../messages/en/home.ts'
import button from '../../ui/button.module.css'
import { textIn } from '../../ui/form.ts'
import { createInitiative } from './create.ts'
import styles from './home-page.module.css'
import { problemOf, wantsSecret } from './problem.ts'
import { FileProblem, readRecordFile } from './record-file.ts'
import { SecretField } from './secret-field.tsx'
import { Said } from '../../ui/said.tsx'

/** `record`: what was read and waits for the server's password. */
type State = { isBusy: boolean; wrong?: string; record?: object }

/** Makes an initiative from a file that all of one was saved as, or says what is wrong with the file. */
export const FromFile = () => {
  const [{ isBusy, wrong, record }, setState] = useState<State>({ isBusy: false })
  const make = async (read: () => object | Promise<object>, secret: string) => {
    setState({ isBusy: true })
    let found: object | undefined
    try {
      found = await read()
      await createInitiative({ record: found }, secret)
    } catch (error) {
      setState({
        isBusy: false,
        wrong: whyNot(error),
        record: record ?? (wantsSecret(error) ? found : undefined),
      })
    }
  }
  const onSecret = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (record) void make(() => record, textIn(new FormData(event.currentTarget), 'secret'))
  }
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{home.file.title}</h2>
      <p className={styles.quiet}>{home.file.body}</p>
      <ChooseFile isBusy={isBusy} chosen={(file) => void make(() => readRecordFile(file), '')} />
      {wrong && (
        <p className={styles.wrong} role="alert">
          <Said>{wrong}</Said>
        </p>
      )}
      {record && (
        <form className={styles.secret} onSubmit={onSecret}>
          <SecretField />
          <button type="submit" className={`${button.button} ${button.primary}`} disabled={isBusy}>
            {home.start}
          </button>
        </form>
      )}
    </section>
  )
}

const ChooseFile = ({ isBusy, chosen }: { isBusy: boolean; chosen: (file: File) => void }) => (
  <label className={`${button.button} ${button.plain} ${styles.file}`} data-busy={isBusy}>
    {isBusy ? home.file.reading : home.file.choose}
    <input
      type="file"
      accept=".json,application/json"
      disabled={isBusy}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        if (file) chosen(file)
        // the same file can be chosen again once it was mended
        currentTarget.value = ''
      }}
    />
  </label>
)

const whyNot = (error: unknown): string => {
  if (error instanceof FileProblem) return error.message
  if (error instanceof AppError && error.code === 'bad-request') return home.file.refused(error.message)
  if (error instanceof AppError && error.code === 'too-large') return home.file.large
  return problemOf(error)
}
