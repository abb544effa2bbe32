import type { Plan } from '../../../../shared/model/plan.ts'
import { goneFrom, type PartAfter, type Shape } from '../../../../shared/model/reshape.ts'
import { grid, structure } from '../../../messages/en/grid.ts'
import { reshaping as words } from '../../../messages/en/reshaping.ts'
import styles from './template-dialog.module.css'

type PreviewProps = { plan: Plan; shape: Shape }

/** The grid as it will be, with how many activities each cell holds, and the new place of each. */
export const ShapePreview = ({ plan, shape }: PreviewProps) => {
  const gone = [...goneFrom(plan, shape, 'phases'), ...goneFrom(plan, shape, 'components')]
  return (
    <section className={styles.preview} aria-label={words.after}>
      <h3 className={styles.heading}>{words.after}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a large one is scrolled by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.howMany}>
        <Counts plan={plan} shape={shape} />
      </section>
      <p>{words.kept(shape.places.size)}</p>
      {gone.length > 0 && (
        <p>
          {words.gone} <Names all={gone.map(({ name }) => name || structure.noName)} />
        </p>
      )}
      <details>
        <summary>{words.each}</summary>
        <Each plan={plan} shape={shape} />
      </details>
    </section>
  )
}

const Counts = ({ plan, shape }: PreviewProps) => {
  const counts = new Map<string, number>()
  for (const { phase, component } of shape.places.values()) {
    const key = `${phase}/${component}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td>
            <span className={styles.note}>{words.howMany}</span>
          </td>
          {shape.phases.map((part, at) => (
            <Head key={at} part={part} plan={plan} scope="col" />
          ))}
        </tr>
      </thead>
      <tbody>
        {shape.components.map((row, component) => (
          <tr key={component}>
            <Head part={row} plan={plan} scope="row" />
            {shape.phases.map((_column, phase) => (
              <td key={phase} className={styles.count}>
                {counts.get(`${phase}/${component}`) ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Each = ({ plan, shape }: PreviewProps) => {
  const placeOf = (id: string) => {
    const place = shape.places.get(id)
    const parts = [shape.phases[place?.phase ?? -1], shape.components[place?.component ?? -1]]
    return place && parts.map((part) => part?.name || structure.noName)
  }
  return (
    <ul className={styles.each}>
      {plan.activities.map(({ id, title }) => {
        const place = placeOf(id)
        return (
          <li key={id}>
            <bdi>{title || grid.untitled}</bdi>
            {' → '}
            {place ? <Names all={place} /> : words.nowhere}
          </li>
        )
      })}
    </ul>
  )
}

const Names = ({ all }: { all: readonly string[] }) =>
  all.map((name, at) => (
    <span key={at}>
      {at > 0 && ', '}
      <bdi>{name}</bdi>
    </span>
  ))

/** What becomes a column or row is told where it has another name, or where it is new. */
const Head = ({ part, plan, scope }: { part: PartAfter; plan: Plan; scope: 'col' | 'row' }) => {
  const all: readonly { id: string; name: string }[] = [...plan.phases, ...plan.components]
  const from = part.from.map((id) => all.find((one) => one.id === id)?.name || structure.noName)
  const others = from.filter((name) => name !== part.name)
  return (
    <th scope={scope} className={styles.head}>
      <bdi>{part.name || structure.noName}</bdi>
      {part.from.length === 0 && <span className={styles.note}>{words.isNew}</span>}
      {others.length > 0 && (
        <span className={styles.note}>
          {words.from} <Names all={others} />
        </span>
      )}
    </th>
  )
}
