import type * as Y from 'yjs'
import { Unreadable } from '../../encoding.ts'
import { BOUNDS } from './bounds.ts'
import { nestsTooDeep } from './nesting.ts'
import { isWellPlaced } from './placement.ts'
import { type Known, type Reading, readStructs, readUpdate } from './read-update.ts'

export {
  type Id,
  NOTHING_KNOWN,
  type Reading,
  type Run,
  readUpdate,
  type Section,
  type Tip,
} from './read-update.ts'

/** The document that an update is for, as far as the guard looks at it. */
export type Guarded = Known & { readonly doc: Y.Doc; readonly roots: ReadonlySet<string> }

/** Reads what somebody sends. Throws Unreadable for what no honest document emits or what is beyond the bounds. */
export const examine = (
  update: Uint8Array,
  document: Pick<Guarded, 'clocks' | 'tips' | 'roots'>,
): Reading => {
  const reading = readUpdate(update, document)
  if (reading.roots.length === 0) return reading
  const fresh = new Set(reading.roots.filter((name) => !document.roots.has(name)))
  if (fresh.size > 0 && document.roots.size + fresh.size > BOUNDS.roots) {
    throw new Unreadable('it makes too many root types')
  }
  return reading
}

/** Whether an update that is not applied yet would nest types too deep. */
export const isTooDeep = (update: Uint8Array, document: Guarded): boolean =>
  nestsTooDeep(document.doc, readStructs(update, document))

/** Whether an update that was applied has put everything where it belongs. */
export const isSound = (update: Uint8Array, document: Guarded): boolean =>
  isWellPlaced(document.doc, readStructs(update, document))
