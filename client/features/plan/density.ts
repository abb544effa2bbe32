import { keepChoice, recallChoice } from '../../net/kept.ts'
import { Store } from '../../net/store.ts'

/** How much of each activity one sees: all of it, a line, or a mark in a count. */
export const DENSITIES = ['comfortable', 'compact', 'overview'] as const
export type Density = (typeof DENSITIES)[number]

/** What was chosen on this device. */
export const createDensity = (): Store<Density> => {
  const kept = recallChoice('density')
  return new Store<Density>(DENSITIES.find((one) => one === kept) ?? 'comfortable')
}

export const chooseDensity = (store: Store<Density>, density: Density): void => {
  store.set(density)
  keepChoice('density', density === 'comfortable' ? undefined : density)
}
