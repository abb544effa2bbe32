import { type Actor, type Connection, type MapAbout, mapAbout } from '../../shared/model/kinds.ts'
import { useList, useLive } from './use-live.ts'
import { useRoot } from './use-root.ts'

export const useActors = (): readonly Actor[] => useList(useLive().actors)

/** Connections that are not deleted; an end may be gone. */
export const useConnections = (): readonly Connection[] => useList(useLive().connections)

/** The issue that the map is about, and how the way power is held adds to it. */
export const useMapAbout = (): MapAbout => useRoot(useLive().map.doc, 'about', mapAbout.read)
