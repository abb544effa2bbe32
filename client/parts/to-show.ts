import { untilShown } from '../net/loading.ts'
import { pageInAddress } from '../net/address.ts'
import { Store } from '../net/store.ts'

/** What a page was asked to show, until it is there and has done so: `<kind>/<id>`. */
const asked = new Store<{ on: string; page: string } | undefined>(undefined)

/** Asks the page in the address for something, once that page is there. */
export const askToShow = (on: string): void => asked.set({ on, page: pageInAddress() })

/** Calls `show` with the parts of what a page is asked for. Returns what ends it. */
export const showsAsked = (page: string, show: (kind: string, ...id: string[]) => void): (() => void) => {
  let isOver = false
  const look = async (): Promise<void> => {
    const one = asked.get()
    if (one?.page !== page) return
    await untilShown()
    if (isOver || asked.get() !== one) return
    asked.set(undefined)
    const [kind = '', ...id] = one.on.split('/')
    show(kind, ...id)
  }
  const end = asked.subscribe(() => void look())
  void look()
  return () => {
    isOver = true
    end()
  }
}
