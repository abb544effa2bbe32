import { Eye } from 'lucide-react'
import { useEffect } from 'react'

import { useLive, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Said } from '../ui/said.tsx'
import { toast } from '../ui/toast.tsx'
import { Banner } from './banner.tsx'
import { follow, followed, useTellLook } from './follow.ts'

/** Whom one follows, and how that ends. */
export const FollowBanner = () => {
  const { plan } = useLive()
  const { person, name = '' } = useStore(followed) ?? {}
  useTellLook(plan.presence)
  useEffect(() => {
    if (person === undefined) return undefined
    return follow(plan.presence, person, (isGone) => {
      followed.set(undefined)
      if (isGone) toast(app.people.gone)
      else announce(app.people.stopped)
    })
  }, [plan, person])
  if (person === undefined) return null
  return (
    <div data-follow>
      <Banner
        icon={<Eye />}
        actions={<Button onPress={() => followed.set(undefined)}>{app.people.stop}</Button>}
      >
        <Said>{app.people.following(name)}</Said>
      </Banner>
    </div>
  )
}
