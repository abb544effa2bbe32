/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import { Page } from '../page.tsx'
import type { Opened } from '../opening.ts'
import { usePolled } from '../poll.ts'
import type { View } from '../view.ts'
import type { SentActor } from './actor.ts'
import { AddPage } from './add-page.tsx'
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
  const settings = useSettings(initiative, refused)
  const address = `/api/initiatives/${initiative.id}/contributions`
  const polled = usePolled<SentActor[]>(address, POLL_SECONDS, refused)
  const outbox = useOutbox(initiative.id, { arrived: polled.refresh, refused })
  const sent = polled.value
    ?.filter(({ type }) => type === 'actor')
    // of what was taken back, or deleted for good, there are no words any more
    .map((one) => ({ ...one, name: one.name || words.mine.noWords }))
  const mine = {
    initiative: initiative.id,
    shared: initiative.shared === true,
    sent,
    outbox,
    refresh: polled.refresh,
  }
  return (
    <Page title={initiative.title} under={words.contribute.under}>
      <News sent={sent} />
      {view.page === 'add' ? (
        <AddPage key={view.change ?? 'new'} change={view.change} mine={mine} title={initiative.title} />
      ) : view.page === 'sent' ? (
        <SentPage mine={mine} title={initiative.title} map={settings.shares.map !== 'no'} />
      ) : (
        <StartPage mine={mine} title={initiative.title} settings={settings} forgotten={forgotten} />
      )}
    </Page>
  )
}

/** What somebody sent, and what is still to be sent. `sent` is absent until the server was asked once. */
export type Mine = {
  initiative: string
  /** Whether this phone is a shared one. */
  shared: boolean
  /** Newest first. */
  sent: SentActor[] | undefined
  outbox: ReturnType<typeof useOutbox>
  refresh: () => void
}
