/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { watch } from '../../net/watched.ts'
import { Page } from '../page.tsx'
import type { Opened } from '../opening.ts'
import { useWatched } from '../use-watched.ts'
import type { View } from '../view.ts'
import { actorsIn } from './actor.ts'
import { AddPage } from './add-page.tsx'
import { useSentBefore } from './codes.ts'
import { News } from './news.tsx'
import { useOutbox } from './outbox.ts'
import { SentPage } from './sent-page.tsx'
import { useSettings } from './settings.ts'
import { StartPage } from './start-page.tsx'

type Props = {
  initiative: Opened
  view: View
  refused: (error: unknown) => void
  forgotten: () => void
}

/** What a contributor sees: what one can add, the form, and what became of what was sent. */
export const Contribute = ({ initiative, view, refused, forgotten }: Props) => {
  const { id, title } = initiative
  const settings = useSettings(initiative, refused)
  const [contributions] = useState(() =>
    watch('GET /api/initiatives/:id/contributions', { id }, { about: 'contributions' }),
  )
  const { value, at, refresh } = useWatched(contributions, refused)
  const before = useSentBefore(id, value, at)
  const outbox = useOutbox(id, { arrived: () => void refresh(), refused })
  const sent = value && [...actorsIn(value), ...before]
  const mine = {
    initiative: id,
    about: { title, question: settings.asks?.issue.trim() ?? '' },
    shared: initiative.shared === true,
    map: settings.shares.map !== 'no',
    sent,
    outbox,
    refresh: () => void refresh(),
  }
  return (
    <Page title={title} under={words.contribute.under}>
      <News sent={sent} />
      {view.page === 'add' ? (
        <AddPage key={view.change ?? 'new'} change={view.change} step={view.step ?? 1} mine={mine} />
      ) : view.page === 'sent' ? (
        <SentPage mine={mine} />
      ) : (
        <StartPage mine={mine} settings={settings} forgotten={forgotten} />
      )}
    </Page>
  )
}
