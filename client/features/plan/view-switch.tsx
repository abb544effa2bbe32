import { useSyncExternalStore } from 'react'

import { addressOf, followAddress } from '../../net/address.ts'
import { views as words } from '../../messages/en/plan.ts'
import { SegmentLinks } from '../../ui/segments.tsx'
import { queryOf, showView, type View, viewInAddress, VIEWS } from './views.ts'

export const useView = (): View => useSyncExternalStore(followAddress, viewInAddress)

/** From which side the activities are looked at. */
export const ViewSwitch = () => {
  const view = useView()
  // its addresses keep what is asked for
  useSyncExternalStore(followAddress, () => location.search)
  return (
    <SegmentLinks
      label={words.label}
      value={view}
      segments={VIEWS.map((id) => ({ id, name: words[id], href: addressOf('grid', queryOf(id)) }))}
      onChoose={showView}
    />
  )
}
