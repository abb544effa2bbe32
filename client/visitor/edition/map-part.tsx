/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './edition.module.css'
import type { EditionActor, EditionConnection, EditionMap } from './edition-shape.ts'
import { PowerMapDrawing } from './map-drawing.tsx'
import mapCss from './map.module.css'
import { useWide } from './use-wide.ts'

/** The power map: a drawing, and the same as a list. Names are there where they are shared. */
export const MapPart = ({ map }: { map: EditionMap }) => {
  const wide = useWide()
  const names = namesOf(map.actors)
  const withNames = map.actors.some(({ name }) => name !== undefined)
  return (
    <section class={css.part} aria-labelledby="map">
      <h2 id="map" dir="auto">
        {map.issue || words.edition.map}
      </h2>
      <p class={css.hint}>
        {words.edition.mapHint} {!withNames && map.actors.length > 0 && words.edition.mapKinds}
      </p>
      {map.actors.length === 0 ? (
        <p class={css.empty}>{words.edition.noActors}</p>
      ) : (
        <>
          <PowerMapDrawing
            actors={map.actors}
            names={withNames ? names : undefined}
            label={words.edition.mapDrawing(map.actors.length)}
            wide={wide}
          />
          <ActorTable actors={map.actors} names={names} />
          <ConnectionList connections={map.connections} names={names} />
        </>
      )}
    </section>
  )
}

/** What each actor is called here: its name, or its kind with a number of its own. */
const namesOf = (actors: EditionActor[]): Map<string, string> => {
  const counts = new Map<string, number>()
  return new Map(
    actors.map(({ id, name, kind }) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return [id, name?.trim() || words.edition.numbered(words.edition.kinds[kind], count)]
    }),
  )
}

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
        {actors.map(({ id, kind, at, affected, status }, index) => (
          <tr key={id}>
            <th scope="row">
              <span class={mapCss.index}>{index + 1}</span>
              <span>
                <b dir="auto">{names.get(id)}</b>{' '}
                <small>
                  {words.edition.kinds[kind]}
                  {status === 'proposed' && ` · ${words.edition.isNew}`}
                </small>
              </span>
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
          <li key={id} data-kind={kind}>
            <b dir="auto">{names.get(from)}</b>{' '}
            {mutual ? words.edition.connectionMutual[kind] : words.edition.connection[kind]}{' '}
            <b dir="auto">{names.get(to)}</b> {mutual && words.edition.eachOther[kind]}
          </li>
        ))}
      </ul>
    </>
  )
}
