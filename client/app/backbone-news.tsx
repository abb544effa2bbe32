import { useEffect } from 'react'

import { watchBackbone } from '../live/backbone.ts'
import { useLive } from '../live/use-live.ts'
import { backbone as words } from '../messages/en/backbone.ts'
import { toast } from '../ui/toast.tsx'

/** Says when another partner is the backbone than one may think. */
export const BackboneNews = () => {
  const live = useLive()
  useEffect(
    () =>
      watchBackbone(live, (news) => {
        const nameOf = ({ name }: { name: string }) => name || words.unnamed
        toast(
          'marked' in news
            ? words.twoBackbones(news.marked.map(nameOf), nameOf(news.now))
            : words.backboneChanged(nameOf(news.now), nameOf(news.before)),
        )
      }),
    [live],
  )
  return null
}
