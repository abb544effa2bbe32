import type { Initiative } from '../../shared/api.ts'
import { MAP_ITEMS, PLAN_ITEMS } from '../../shared/model/kinds.ts'
import { withStores } from './collection-store.ts'
import { forgetValues, keep } from '../net/kept.ts'
import { LiveDocument } from './live-document.ts'
import { Pause } from './pause.ts'
import { Store } from '../net/store.ts'
import { wearColor } from './wear-color.ts'
import { followNews } from '../net/news.ts'
import { watch } from '../net/watched.ts'

/** The open initiative: what the server says of it, its two documents, and its kinds, each read once. */
export type Live = ReturnType<typeof openLive>

const READ_ME_EVERY = 600 // seconds

/** What the server says of the initiative beside its documents. */
const watchServer = (id: string) => ({
  /** The same as the server has it now: settings that others change, and the pause. */
  settings: watch('GET /api/initiatives/:id', { id }, { about: 'settings' }),
  /** Which person one is, as the presence of others names them. */
  me: watch('GET /api/initiatives/:id/me', { id }, { about: 'settings', every: READ_ME_EVERY }),
  /** Whom all who have joined speak for; presence says who is here. */
  speakers: watch('GET /api/initiatives/:id/speakers', { id }, { about: 'speakers' }),
  /** Whose the comments are. */
  commentOrigins: watch('GET /api/initiatives/:id/comments', { id }, { about: 'comments' }),
  /** The signatures for partners that the server took. */
  signatures: watch('GET /api/initiatives/:id/signatures', { id }, { about: 'signatures' }),
  /** All that was sent in. */
  contributions: watch('GET /api/initiatives/:id/contributions', { id }, { about: 'contributions' }),
})

export const openLive = (initiative: Initiative) => {
  const keeps = !initiative.shared
  const plan = new LiveDocument(initiative.id, 'plan', keeps)
  const map = new LiveDocument(initiative.id, 'map', keeps)
  const close = () => {
    takeOff()
    plan.close()
    map.close()
  }
  const forgetDocuments = async () => {
    await Promise.all([plan.kept.forget(), map.kept.forget()])
    close()
    for (const { name } of [plan, map])
      for (const what of ['unsaved', 'unsent'] as const) keep(initiative.id, `${name}:${what}`, undefined)
    keep(initiative.id, 'held', undefined)
  }
  const told = watchServer(initiative.id)
  const takeOff = wearColor(plan, map.presence, told.me)
  const known = new Store(initiative)
  const pause = new Pause(known, [plan, map], told.settings)
  const live = {
    initiative: known,
    ...told,
    pause,
    plan,
    map,
    /** Opens it again after it was deleted and brought back: with all that is here, sent or not. */
    reopen: () => {
      followNews(initiative.id)
      void told.settings.reopen()
      void told.contributions.reopen()
      plan.reopen()
      map.reopen()
    },
    /** Closes both documents and takes their copies on this device away, what was not saved included. */
    forgetDocuments,
    /** The same, with all else that this device keeps of the initiative. */
    forget: async () => {
      await forgetDocuments()
      forgetValues(initiative.id)
    },
  }
  return withStores(withStores(live, plan.doc, PLAN_ITEMS), map.doc, MAP_ITEMS)
}
