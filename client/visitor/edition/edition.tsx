/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { hourSaid } from '../../messages/when.ts'
import { watch } from '../../net/watched.ts'
import { BackIcon } from '../icons.tsx'
import { Heading, Page, Quiet } from '../page.tsx'
import { useWatched } from '../use-watched.ts'
import button from '../button.module.css'
import { AgendaPart } from './agenda-part.tsx'
import css from './edition.module.css'
import type { Edition as Shape } from '../../../shared/edition.ts'
import { GridPart } from './grid-part.tsx'
import { MapPart } from './map-part.tsx'
import { PartnersPart } from './partners-part.tsx'

type Props = {
  initiative: string
  refused: (error: unknown) => void
  /** The part to begin with. */
  startAt?: 'map'
  /** Where Back leads, for those who can do more than read. */
  back?: () => void
}

/** What the facilitators share, as a page to read. It follows what is edited. */
export const Edition = ({ initiative, refused, startAt, back }: Props) => {
  const [edition] = useState(() =>
    watch('GET /api/initiatives/:id/edition', { id: initiative }, { about: 'edition' }),
  )
  const { value, at, stale } = useWatched(edition, refused)
  const ready = value !== undefined
  useEffect(() => {
    if (ready && startAt) document.getElementById(startAt)?.scrollIntoView()
  }, [ready, startAt])
  if (!value) return <Quiet>{stale ? words.unreachable.title : words.opening}</Quiet>
  return (
    <Page title={words.product} under={words.edition.under} wide>
      {back && (
        <button type="button" class={button.back} onClick={back}>
          <BackIcon /> {words.contribute.back}
        </button>
      )}
      <Heading>{value.title}</Heading>
      <Freshness at={at} stale={stale} />
      <Parts edition={value} />
    </Page>
  )
}

const Parts = ({ edition: { grid, agenda, map } }: { edition: Shape }) => {
  if (!grid && !agenda && !map)
    return (
      <section class={css.part}>
        <h2>{words.edition.nothing}</h2>
        <p>{words.edition.nothingBody}</p>
      </section>
    )
  return (
    <>
      {grid && <GridPart grid={grid} />}
      {agenda && <AgendaPart sections={agenda} />}
      {map && <MapPart map={map} />}
      {grid && grid.partners.length > 0 && <PartnersPart partners={grid.partners} />}
    </>
  )
}

const Freshness = ({ at, stale }: { at: Date | undefined; stale: boolean }) => {
  const time = at ? hourSaid(at) : ''
  return (
    <div class={css.freshness}>
      <p data-stale={stale}>{stale ? words.edition.stale(time) : words.edition.updated(time)}</p>
      <button type="button" class={button.quietLink} onClick={() => print()}>
        {words.edition.print}
      </button>
    </div>
  )
}
