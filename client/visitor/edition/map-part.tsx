/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './edition.module.css'
import type { EditionActor, EditionConnection, EditionMap } from './edition-shape.ts'
import { PowerMapDrawing } from './map-drawing.tsx'
import mapCss from './map.module.css'
import { TieSign } from './tie.tsx'
import { useWide } from './use-wide.ts'

/** The power map: a drawing, and the same as a list. Names are there where they are shared. */
export const MapPart = ({ map }: { map: EditionMap }) => {
  const wide = useWide()
  const withNames = map.actors.some(({ name }) => name !== undefined)
  const actors = map.actors.toSorted(inOrder)
  const names = namesOf(actors)
  return (
    <section class={css.part} aria-labelledby="map">
      <h2 id="map" dir="auto">
        {map.issue || words.edition.map}
      </h2>
      <p class={css.hint}>
        {words.edition.mapHint} {!withNames && actors.length > 0 && words.edition.mapKinds}
      </p>
      {actors.length === 0 ? (
        <p class={css.empty}>{words.edition.noActors}</p>
      ) : (
        <>
          <PowerMapDrawing
            actors={actors}
            connections={map.connections}
            names={withNames ? names : undefined}
            label={words.edition.mapDrawing(actors.length)}
            wide={wide}
          />
          <ActorTable actors={actors} names={names} />
          <ConnectionList connections={map.connections} names={names} />
        </>
      )}
    </section>
  )
}

/** By name, or by kind where names are withheld: an order that says nothing about anybody. */
const inOrder = (a: EditionActor, b: EditionActor): number => {
  const [one, other] = [a, b].map(({ name, kind }) => name ?? words.edition.kinds[kind])
  return (one ?? '').localeCompare(other ?? '') || (a.id < b.id ? -1 : 1)
}

/** What each actor is called here: its name, or its kind with its number in the drawing. */
const namesOf = (actors: EditionActor[]): Map<string, string> =>
  new Map(
    actors.map(({ id, name, kind }, index) => [
      id,
      name?.trim() || words.edition.numbered(words.edition.kinds[kind], index + 1),
    ]),
  )

type Named = { names: Map<string, string> }

const ActorTable = ({ actors, names }: Named & { actors: EditionActor[] }) => (
  <div class={mapCss.frame}>
    <table class={mapCss.list}>
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
        {actors.map(({ id, name, kind, at, affected, status }, index) => (
          <tr key={id}>
            <th scope="row">
              {name !== undefined && <span class={mapCss.index}>{index + 1}</span>}
              <b dir="auto">{names.get(id)}</b>{' '}
              {name !== undefined && (
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
        ))}
      </tbody>
    </table>
  </div>
)

const ConnectionList = ({ connections, names }: Named & { connections: EditionConnection[] }) => {
  const known = connections.filter(({ from, to }) => names.has(from) && names.has(to))
  if (known.length === 0) return null
  return (
    <>
      <h3 class={mapCss.head}>{words.edition.connections}</h3>
      <ul class={mapCss.connections}>
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
