import type { DocumentName } from '../words/choices.ts'

/** The kinds whose items are marked when they are deleted, by their document: each a root map from id to an entry. */
export const ITEM_KINDS: Record<DocumentName, readonly string[]> = {
  plan: ['phases', 'components', 'activities', 'partners', 'agenda', 'comments'],
  map: ['actors', 'connections', 'canvas'],
}
