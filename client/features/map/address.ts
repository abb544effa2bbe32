import type { Chosen } from './map-view.ts'

/** What the address's query chooses: where another page leads to something on the map. */
export const chosenInAddress = (): Chosen[] => {
  const query = new URLSearchParams(location.search)
  return (
    [
      ['actors', query.get('actor')],
      ['connections', query.get('connection')],
    ] as const
  ).flatMap(([kind, id]) => (id === null ? [] : [{ kind, id }]))
}
