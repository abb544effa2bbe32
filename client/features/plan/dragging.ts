import { onceThere, Part } from '../../net/loading.ts'

type Library = typeof import('./drag-library.ts')

const part = new Part(() => import('./drag-library.ts'))

/** Makes something draggable, or a place to drop things, as soon as what that needs is there. Returns what ends it. */
export const onceDraggable = (attach: (library: Library) => () => void): (() => void) =>
  onceThere(part, attach)
