import { useSyncExternalStore } from 'react'

import { addressOf, followAddress } from '../net/address.ts'
import { SegmentLinks } from '../ui/segments.tsx'
import type { Views } from './views.ts'

/** The view that is shown; renders again when the address says another. */
export const useViewOf = <V extends string>({ inAddress }: Views<V>): V =>
  useSyncExternalStore(followAddress, inAddress)

type SwitchProps<V extends string> = { views: Views<V>; label: string; names: Readonly<Record<V, string>> }

/** From which side one looks: a link to each. */
export const ViewSwitch = <V extends string>({ views, label, names }: SwitchProps<V>) => {
  const view = useViewOf(views)
  // its addresses keep what is asked for
  useSyncExternalStore(followAddress, () => location.search)
  return (
    <SegmentLinks
      label={label}
      value={view}
      segments={views.all.map((id) => ({
        id,
        name: names[id],
        href: addressOf(views.page, views.queryOf(id)),
      }))}
      onChoose={views.show}
    />
  )
}
