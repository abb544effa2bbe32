import type { PartName } from '../../../../shared/model/kinds.ts'
import { keepChoice, recallChoice } from '../../../net/kept.ts'
import { Store } from '../../../net/store.ts'

/** What was chosen on this device. */
export const createOrder = (): Store<PartName> =>
  new Store<PartName>(recallChoice('outline') === 'components' ? 'components' : 'phases')

export const chooseOrder = (store: Store<PartName>, order: PartName): void => {
  store.set(order)
  keepChoice('outline', order === 'phases' ? undefined : order)
}
