import { Part } from '../../net/loading.ts'

type Library = typeof import('./drag-library.ts')

const part = new Part(() => import('./drag-library.ts'))

/** Makes something draggable, or a place to drop things, as soon as what that needs is there. Returns what ends it. */
export const onceDraggable = (attach: (library: Library) => () => void): (() => void) => {
  let detach: (() => void) | undefined
  let hasEnded = false
  // without it cards are moved by menu and keys
  part.load().then(
    (library) => {
      if (!hasEnded) detach = attach(library)
    },
    () => undefined,
  )
  return () => {
    hasEnded = true
    detach?.()
  }
}
