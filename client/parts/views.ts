import { goTo, inQuery, queryWith, turnTo } from '../net/address.ts'

/** From which sides one can look at what a page shows: the same things in each. The address says which. */
export type Views<V extends string> = ReturnType<typeof viewsOf<V>>

/** `all`: the first of them is the one that the address need not say. */
export const viewsOf = <V extends string>(page: string, all: readonly [V, ...V[]]) => {
  const queryOf = (view: V) => queryWith({ view: view === all[0] ? undefined : view })
  return {
    page,
    all,
    inAddress: (): V => all.find((one) => one === inQuery('view')) ?? all[0],
    queryOf,
    /** Shows it, as a new step for Back. */
    show: (view: V): void => goTo(page, queryOf(view)),
    /** The same without such a step. */
    turn: (view: V): void => turnTo(page, queryOf(view)),
  }
}
