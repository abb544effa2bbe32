/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import type { EditionActor, EditionConnection } from './edition-shape.ts'
import css from './map.module.css'
import { TieSign } from './tie.tsx'

type Named = { names: Map<string, string> }

/** The people and groups, with the numbers that the drawing uses. */
export const ActorTable = ({ actors, names }: Named & { actors: EditionActor[] }) => (
  <div class={css.frame}>
    <table class={css.list}>
      <caption>{words.edition.actorsList}</caption>
      <thead>
        <tr>
          <th scope="col">{words.edition.actor}</th>
          <th scope="col">{words.edition.say}</th>
          <th scope="col">{words.edition.stands}</th>
          <th scope="col">{words.edition.affected}</th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor, index) => (
          <ActorRow key={actor.id} actor={actor} number={index + 1} name={names.get(actor.id) ?? ''} />
        ))}
      </tbody>
    </table>
  </div>
)

type RowProps = { actor: EditionActor; number: number; name: string }

const ActorRow = ({ actor: { name: shared, kind, at, affected, status }, number, name }: RowProps) => (
  <tr>
    <th scope="row">
      {shared !== undefined && <span class={css.index}>{number}</span>}
      <b dir="auto">{name}</b>{' '}
      {shared !== undefined && (
        <small>
          {words.edition.kinds[kind]}
          {status === 'proposed' && ` · ${words.edition.isNew}`}
        </small>
      )}
    </th>
    <td data-label={words.edition.say}>
      {at?.influence === undefined
        ? words.edition.unknown
        : words.edition.sayOf(at.influence.toLocaleString(undefined, { maximumFractionDigits: 1 }))}
    </td>
    <td data-label={words.edition.stands}>
      {at?.position === undefined
        ? words.edition.unknown
        : words.edition.positions[Math.round(at.position) + 2]}
    </td>
    <td data-label={words.edition.affected}>
      {affected === undefined ? words.edition.unknown : words.edition.affecteds[Math.round(affected)]}
    </td>
  </tr>
)

/** Who is connected with whom, and how. */
export const ConnectionList = ({ connections, names }: Named & { connections: EditionConnection[] }) => {
  const known = connections.filter(({ from, to }) => names.has(from) && names.has(to))
  if (known.length === 0) return null
  return (
    <>
      <h3 class={css.head}>{words.edition.connections}</h3>
      <ul class={css.connections}>
        {known.map(({ id, from, to, kind, mutual }) => (
          <li key={id}>
            <TieSign kind={kind} mutual={mutual} /> <b dir="auto">{names.get(from)}</b>{' '}
            {mutual ? words.edition.connectionMutual[kind] : words.edition.connection[kind]}{' '}
            <b dir="auto">{names.get(to)}</b> {mutual && words.edition.eachOther[kind]}
          </li>
        ))}
      </ul>
    </>
  )
}
