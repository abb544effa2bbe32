/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import {
  actorKinds,
  affectedWord,
  dontKnow,
  fields,
  positionWord,
  sayInFull,
} from '../../messages/en/words.ts'
import { connectionWords, isNew } from '../../messages/en/choices.ts'
import type { EditionActor, EditionConnection } from '../../../shared/edition.ts'
import css from './map.module.css'
import { ConnectionSign } from './connection.tsx'

type Named = { names: Map<string, string> }

/** The people and groups, with the numbers that the drawing uses. */
export const ActorTable = ({ actors, names }: Named & { actors: EditionActor[] }) => (
  <div class={css.frame}>
    <table class={css.list}>
      <caption>{words.edition.actorsList}</caption>
      <thead>
        <tr>
          <th scope="col">{words.edition.actor}</th>
          <th scope="col">{fields.say}</th>
          <th scope="col">{fields.position}</th>
          <th scope="col">{fields.affected}</th>
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
          {actorKinds[kind]}
          {status === 'proposed' && ` · ${isNew}`}
        </small>
      )}
    </th>
    <td data-label={fields.say}>{at?.influence === undefined ? dontKnow : sayInFull(at.influence)}</td>
    <td data-label={fields.position}>{at?.position === undefined ? dontKnow : positionWord(at.position)}</td>
    <td data-label={fields.affected}>{affected === undefined ? dontKnow : affectedWord(affected)}</td>
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
            <ConnectionSign kind={kind} mutual={mutual} /> <b dir="auto">{names.get(from)}</b>{' '}
            {connectionWords[mutual ? 'mutual' : 'there'][kind]} <b dir="auto">{names.get(to)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
