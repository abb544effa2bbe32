import { keepChoice, recallChoice } from '../net/kept.ts'
import { Store } from '../net/store.ts'

/** Whether it is shown where others are: chosen in this browser, for all initiatives. Who is here is shown anyway. */
export const showsOthers = new Store(recallChoice('others') !== 'off')

export const chooseOthers = (shown: boolean): void => {
  keepChoice('others', shown ? undefined : 'off')
  showsOthers.set(shown)
}
