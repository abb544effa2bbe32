/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import { actorKinds } from '../../messages/en/words.ts'
import { compareNames } from '../../messages/locale.ts'
import css from './edition.module.css'
import type { EditionActor, EditionMap } from '../../../shared/edition.ts'
import { PowerMapDrawing } from './map-drawing.tsx'
import { ActorTable, ConnectionList } from './map-lists.tsx'
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
  const [one, other] = [a, b].map(({ name, kind }) => name ?? actorKinds[kind])
  return compareNames(one ?? '', other ?? '') || (a.id < b.id ? -1 : 1)
}

/** What each actor is called here: its name, or its kind with its number in the drawing. */
const namesOf = (actors: EditionActor[]): Map<string, string> =>
  new Map(
    actors.map(({ id, name, kind }, index) => [
      id,
      name?.trim() || words.edition.numbered(actorKinds[kind], index + 1),
    ]),
  )
