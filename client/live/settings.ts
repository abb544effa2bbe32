import type { Initiative, Settings } from '../../shared/api.ts'
import { keepChoice } from '../net/kept.ts'
import { ask } from '../net/http.ts'
import type { Live } from './live.ts'

const idOf = (live: Live): string => live.initiative.get().id

const lastChange = new WeakMap<Live, Promise<Initiative>>()

/**
 * Changes what a facilitator may change; one change after the other, so that what was chosen last is what stands.
 * Throws what `ask` throws; then nothing has changed.
 */
export const changeSettings = async (live: Live, changes: Settings): Promise<void> => {
  const before = Promise.allSettled([lastChange.get(live)])
  const change = before.then(() => ask('PATCH /api/initiatives/:id', { id: idOf(live), body: changes }))
  lastChange.set(live, change)
  live.initiative.set(await change)
  await live.settings.refresh()
  const { value, error } = live.settings.get()
  // where somebody has changed it back meanwhile, what is read is what was read before, and nobody hears of it
  if (value && error === undefined && lastChange.get(live) === change) live.initiative.set(value)
}

/** Changes one's own name, or whom one speaks for. Throws what `ask` throws. */
export const changeMe = async (
  live: Live,
  me: Partial<Pick<Initiative, 'name' | 'partner' | 'organization'>>,
): Promise<void> => {
  await ask('PATCH /api/initiatives/:id/me', { id: idOf(live), body: me })
  // a partner takes the place of an organization that was named
  live.initiative.set({ ...live.initiative.get(), organization: undefined, ...me })
  await live.settings.refresh()
}

/** Gives up one's place in the initiative, and takes away all that this device keeps of it. */
export const leave = async (live: Live): Promise<void> => {
  await ask('DELETE /api/initiatives/:id/me', { id: idOf(live) })
  await live.forget()
  const { initiatives } = await ask('GET /api/me').catch(() => NOT_KNOWN)
  if (initiatives?.length === 0) keepChoice('joined', undefined)
}

const NOT_KNOWN = { initiatives: undefined }

/**
 * Makes this a shared computer: the session ends with the browser, and nothing is kept on it. All must be saved, since
 * the copies here are taken away. The page is loaded anew. Throws what `ask` throws; then nothing has changed.
 */
export const shareComputer = async (live: Live): Promise<void> => {
  const providers = [live.plan.provider, live.map.provider]
  // the server ends the session that these speak for
  for (const provider of providers) provider.disconnect()
  try {
    await ask('PATCH /api/initiatives/:id/me', { id: idOf(live), body: { shared: true } })
  } catch (error) {
    for (const provider of providers) provider.connect()
    throw error
  }
  await live.forgetDocuments()
  location.reload()
}
