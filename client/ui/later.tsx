import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/**
 * A component that is loaded when it is first shown, or before, by `preload`. Once it is loaded it is there at once,
 * where `lazy` shows what stands in for it for a third of a second at least.
 */
export const later = (load: () => Promise<ComponentType>, standIn: ReactNode) => {
  let loaded: ComponentType | undefined
  const preload = async (): Promise<void> => {
    loaded ??= await load()
  }
  const Later = () => {
    const [Component, show] = useState(() => loaded)
    const [error, fail] = useState<unknown>()
    useEffect(() => {
      preload().then(() => show(() => loaded), fail)
    }, [])
    // for the boundary around it
    if (error !== undefined) throw error
    return Component ? <Component /> : standIn
  }
  return Object.assign(Later, { preload })
}
