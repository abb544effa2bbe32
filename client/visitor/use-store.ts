import { useEffect, useState } from 'preact/hooks'

import type { Store } from '../net/store.ts'

/** What a store holds, as it changes. */
export const useStore = <T>(store: Pick<Store<T>, 'get' | 'subscribe'>): T => {
  const [value, setValue] = useState<T>(store.get)
  useEffect(() => {
    const read = () => setValue(store.get)
    // it may have changed since it was drawn
    read()
    return store.subscribe(read)
  }, [store])
  return value
}
