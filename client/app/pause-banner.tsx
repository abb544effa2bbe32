import { Pause, Send } from 'lucide-react'
import { useEffect } from 'react'

import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive, useStore } from '../live/use-live.ts'
import { useKept } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { Banner } from './banner.tsx'
import { takeWords } from './take-words.ts'
import { PAUSED, usePausedFields } from './use-paused-fields.ts'

/** That editing is paused and what becomes of what is typed; at the end, whether to send that. */
export const PauseBanner = () => {
  const state = useStore(useLive().pause.state)
  const { paused } = useInitiative()
  const isPaused = paused || state === 'paused'
  usePausedFields(isPaused)
  const typed = useTyped()
  const isTyped = isPaused && typed > 0
  useEffect(() => (isTyped ? toast(app.banner.pausedTyped) : undefined), [isTyped])
  if (state === 'asks') return <Asks changes={typed} />
  return isPaused ? <Paused /> : null
}

/** How many changes are held back. */
const useTyped = (): number => {
  const { plan, map } = useLive()
  useStore(plan.saved.state)
  useStore(map.saved.state)
  return plan.saved.changes + map.saved.changes
}

const Paused = () => {
  const live = useLive()
  const isKept = useKept() !== 'nothing'
  const isFacilitator = useInitiative().role === 'facilitator'
  const resume = () =>
    void changeSettings(live, { paused: false }).catch((error: unknown) => toast(sentenceOf(error)))
  return (
    <Banner
      id={PAUSED}
      icon={<Pause />}
      actions={isFacilitator && <Button onPress={resume}>{app.banner.resume}</Button>}
    >
      {isKept ? (isFacilitator ? app.banner.pausedByYou : app.banner.paused) : app.banner.pausedNotKept}
    </Banner>
  )
}

const Asks = ({ changes }: { changes: number }) => {
  const live = useLive()
  const question = app.banner.ask(changes)
  useEffect(() => announce(question), [question])
  const drop = async () => {
    await takeWords(live)
    await live.forgetDocuments()
    location.reload()
  }
  return (
    <Banner
      icon={<Send />}
      actions={
        <>
          <Button look="primary" onPress={live.pause.send}>
            {app.banner.send}
          </Button>
          <Button onPress={() => void drop()}>{app.banner.drop}</Button>
        </>
      }
    >
      {question}
    </Banner>
  )
}
