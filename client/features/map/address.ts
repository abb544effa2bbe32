import { MAP_ITEMS } from '../../../shared/model/kinds.ts'
import type { Chosen } from './map-view.ts'

/** What the address's query chooses: where another page leads to something on the map. */
export const chosenInAddress = (): Chosen[] => {
  const query = new URLSearchParams(location.search)
  // what residents add is called as it is sent
  return MAP_ITEMS.flatMap(({ name: kind, sentAs }) => {
    const id = sentAs === undefined ? null : query.get(sentAs)
    return id === null ? [] : [{ kind, id }]
  })
}
