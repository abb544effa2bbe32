import { type ComponentType, useEffect, useSyncExternalStore } from 'react'

import { later as words } from '../messages/en/later.ts'
import { Part } from '../net/loading.ts'
import { toast } from './toast.tsx'

type Library = typeof import('./overlay-library.ts')

const part = new Part(() => import('./overlay-library.ts'))

const menus = new Set<Part<unknown>>()

/** The lines of a menu that are loaded when it is first opened, or with what all menus are made of. */
export const menuItems = <Given extends object>(
  load: () => Promise<ComponentType<Given>>,
): Part<ComponentType<Given>> => {
  const items = new Part(load)
  menus.add(items)
  return items
}

/** Fetches what menus, dialogs and popovers are made of. Rejects when trying again does not help. */
export const loadOverlays = (): Promise<unknown> => Promise.all([part, ...menus].map((one) => one.load()))

/** What they are made of, once it is there; loads it once it `isWanted`, and says so when it does not come. */
export const useOverlays = (isWanted: boolean): Library | undefined => usePart(part, isWanted)

const NOTHING = new Part(() => Promise.resolve(undefined))

/** The same for any part; nothing of no part. */
export const usePart = <T>(given: Part<T> | undefined, isWanted: boolean): T | undefined => {
  const part: Part<T | undefined> = given ?? NOTHING
  useEffect(() => {
    if (isWanted) void part.load().catch(() => undefined)
  }, [part, isWanted])
  const state = useSyncExternalStore(part.subscribe, part.get)
  const missing = state.kind === 'there' || state.kind === 'loading' ? undefined : state.kind
  useEffect(() => {
    if (isWanted && missing) toast(`${words[missing].title}. ${words[missing].body}`)
  }, [isWanted, missing])
  return state.kind === 'there' ? state.value : undefined
}

/** The same for what stands within something that is open already. */
export const overlays = (): Library => {
  const state = part.get()
  if (state.kind !== 'there') throw new Error('Nothing is open yet.')
  return state.value
}
