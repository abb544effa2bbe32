import { keepChoice, recallChoice } from '../net/kept.ts'
import { Store } from '../net/store.ts'

/** Whether the pages are icons with a short word, so that there is more room beside them; chosen on this device. */
export const railFold = new Store<boolean>(recallChoice('rail') === 'folded')

export const foldRail = (isFolded: boolean): void => {
  railFold.set(isFolded)
  keepChoice('rail', isFolded ? 'folded' : undefined)
}
