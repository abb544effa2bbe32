import { Eye } from 'lucide-react'

import { goTo } from '../../net/address.ts'
import type { Contribution } from '../../../shared/contribution.ts'
import { useItem, useLive } from '../../live/use-live.ts'
import { review } from '../../messages/en/review.ts'
import { Button } from '../../ui/button.tsx'

/** Goes to what a contribution became, for as long as it is there. */
export const ShowButton = ({ one: { id, type }, name }: { one: Contribution; name: string }) => {
  const { activities, actors, connections } = useLive()
  const activity = useItem(activities, id)
  const onMap = [useItem(actors, id), useItem(connections, id)]
  const isThere = type === 'idea' ? activity : onMap.some((item) => item !== undefined)
  if (!isThere) return null
  const show = () => {
    if (type === 'idea') goTo('grid', { activity: id })
    else goTo('map', { [type]: id })
  }
  return (
    <Button aria-label={review.showIt(name)} onPress={show}>
      <Eye /> {review.show}
    </Button>
  )
}
