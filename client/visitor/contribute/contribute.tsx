/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import { Page } from '../page.tsx'
import type { Opened } from '../opening.ts'
import { usePolled } from '../poll.ts'
import type { View } from '../view.ts'
import type { SentActor } from './actor.ts'
import { AddPage } from './add-page.tsx'
import { useSentBefore } from './codes.ts'
import { News } from './news.tsx'
import { useOutbox } from './outbox.ts'
import { SentPage } from './sent-page.tsx'
import { useSettings } from './settings.ts'
import { StartPage } from './start-page.tsx'

/** Seconds between two looks for an answer, while the page is looked at. */
const POLL_SECONDS = 10

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
  const polled = usePolled<SentActor[]>(`/api/initiatives/${id}/contributions`, POLL_SECONDS, refused)
  const before = useSentBefore(id, polled.value, polled.at)
  const outbox = useOutbox(id, { arrived: polled.refresh, refused })
  const sent =
    polled.value &&
    [...polled.value, ...before]
      .filter(({ type }) => type === 'actor')
      // of what was taken back, or deleted for good, there are no words any more
      .map((one) => ({ ...one, name: one.name || words.mine.noWords }))
  const mine = {
    initiative: id,
    about: { title, question: settings.asks?.issue.trim() ?? '' },
    shared: initiative.shared === true,
    map: settings.shares.map !== 'no',
    sent,
    outbox,
    refresh: polled.refresh,
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
