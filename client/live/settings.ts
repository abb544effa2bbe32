import type { Initiative } from '../../shared/api.ts'
import { ask, call } from './http.ts'
import type { Live } from './live.ts'

export type Settings = Partial<Pick<Initiative, 'title' | 'shares' | 'review' | 'structure' | 'paused'>>

const pathOf = (live: Live): string => `/api/initiatives/${live.initiative.get().id}`

/** Changes what a facilitator may change. Throws what `ask` throws; then nothing has changed. */
export const changeSettings = async (live: Live, changes: Settings): Promise<void> => {
  live.initiative.set(await ask<Initiative>(pathOf(live), { method: 'PATCH', body: changes }))
  await live.settings.refresh()
}

/** Changes one's own name, or whom one speaks for. Throws what `call` throws. */
export const changeMe = async (
  live: Live,
  me: Partial<Pick<Initiative, 'name' | 'partner'>>,
): Promise<void> => {
  await call(`${pathOf(live)}/me`, { method: 'PATCH', body: me })
  live.initiative.set({ ...live.initiative.get(), ...me })
  await live.settings.refresh()
}

/** Gives up one's place in the initiative, and takes away all that this device keeps of it. */
export const leave = async (live: Live): Promise<void> => {
  await call(`${pathOf(live)}/me`, { method: 'DELETE' })
  await live.forget()
}
