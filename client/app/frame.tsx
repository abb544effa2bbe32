import { Suspense } from 'react'

import { useStore, useLive } from '../live/use-live.ts'
import { Announcer } from '../ui/announce.tsx'
import { Toaster } from '../ui/toast.tsx'
import { PLACES } from './places.ts'

export const Frame = () => {
  const live = useLive()
  const ready = useStore(live.plan.ready)
  const path = location.pathname.split('/')[3] ?? 'grid'
  const place = PLACES.find((one) => one.path === path) ?? PLACES[1]
  if (!ready || !place) return null
  return (
    <>
      <Suspense>
        <place.Page />
      </Suspense>
      <Announcer />
      <Toaster />
    </>
  )
}
