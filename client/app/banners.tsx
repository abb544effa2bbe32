import { CloudOff, HardDrive, TriangleAlert } from 'lucide-react'

import type { ErrorCode } from '../../shared/words/errors.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { useKept, useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { refusalSaid } from '../messages/en/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from './banner.tsx'
import { FollowBanner } from './follow-banner.tsx'
import { PauseBanner } from './pause-banner.tsx'
import { takeWords } from './take-words.ts'

/** What everybody should know above the page: no connection, unless the page says so itself, a refusal, a pause. */
export const Banners = ({ isPageReady }: { isPageReady: boolean }) => {
  const saved = useSaved()
  const isKept = useKept() !== 'nothing'
  const { shared } = useInitiative()
  return (
    <>
      <PauseBanner />
      <FollowBanner />
      {saved.kind === 'offline' && isPageReady && (
        <Banner icon={<CloudOff />}>
          {saved.code
            ? closedFor(saved.code, isKept)
            : isKept
              ? app.banner.offline
              : app.banner.offlineNotKept}
        </Banner>
      )}
      {saved.kind === 'cannot-save' && (
        <Banner icon={<TriangleAlert />} isBad>
          {saved.reason}
        </Banner>
      )}
      {saved.kind === 'refused' && NEEDS_A_PERSON.includes(saved.code) && (
        <Refused code={saved.code} reason={saved.reason} />
      )}
      {!isKept && saved.kind !== 'offline' && (
        <Banner icon={<HardDrive />}>{shared ? app.banner.shared : app.banner.notKept}</Banner>
      )}
    </>
  )
}

const closedFor = (code: ErrorCode, isKept: boolean): string =>
  isKept ? `${refusalSaid(code)} ${app.banner.kept}` : refusalSaid(code)

/** The other refusals mend themselves, or are the pause. */
const NEEDS_A_PERSON = ['document-full', 'bad-update', 'newer']

const Refused = ({ code, reason }: { code: string; reason: string }) => {
  const live = useLive()
  const startFresh = () => void live.forgetDocuments().then(() => location.reload())
  return (
    <Banner
      icon={<TriangleAlert />}
      isBad
      actions={
        <>
          <Button onPress={() => void takeWords(live)}>{app.banner.takeWords}</Button>
          {code === 'bad-update' && <Button onPress={startFresh}>{app.banner.startFresh}</Button>}
        </>
      }
    >
      {app.banner.refused(reason)}
    </Banner>
  )
}
