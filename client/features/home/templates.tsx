import type { Template } from '../../../shared/content/templates.ts'
import { home } from '../../messages/en/home.ts'
import button from '../../ui/button.module.css'
import styles from './templates.module.css'

/** The starting points as cards, each with its shape and where it is from. */
export const Templates = ({ all, failed }: { all: readonly Template[] | undefined; failed: boolean }) => {
  if (failed)
    return (
      <p role="alert">
        {home.templatesFailed}{' '}
        <button
          type="button"
          className={`${button.button} ${button.plain}`}
          onClick={() => location.reload()}
        >
          {home.again}
        </button>
      </p>
    )
  return (
    <fieldset className={styles.templates}>
      <legend className={styles.legend}>{home.templates}</legend>
      {all
        ? all.map((template, i) => <Card key={template.id} template={template} isFirst={i === 0} />)
        : [0, 1, 2, 3].map((i) => <div key={i} className={`${styles.card} ${styles.coming}`} />)}
    </fieldset>
  )
}

const Card = ({ template, isFirst }: { template: Template; isFirst: boolean }) => {
  const { id, name, summary, source, phases, components } = template
  return (
    <label className={styles.card}>
      <input type="radio" name="template" value={id} defaultChecked={isFirst} className={styles.radio} />
      <b className={styles.name}>{name}</b>
      <small className={styles.summary}>{summary}</small>
      {source && <small className={styles.source}>{home.source(source)}</small>}
      <span
        className={styles.mini}
        style={{ gridTemplateColumns: `repeat(${phases.length}, 1fr)` }}
        aria-hidden
      >
        {components.flatMap((component, row) =>
          phases.map((phase) => (
            <i
              key={`${component.id}/${phase.id}`}
              style={{ background: `var(--hue-${(row % 6) + 1}-soft)` }}
            />
          )),
        )}
      </span>
    </label>
  )
}
