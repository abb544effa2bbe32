import { type MapAbout, readMapAbout } from '../../shared/model/about.ts'
import type { Actor } from '../../shared/model/actors.ts'
import type { Connection } from '../../shared/model/connections.ts'
import { useList, useLive } from './use-live.ts'
import { useRoot } from './use-root.ts'

export const useActors = (): readonly Actor[] => useList(useLive().actors)

/** Connections that are not deleted; an end may be gone. */
export const useConnections = (): readonly Connection[] => useList(useLive().connections)

/** The issue that the map is about, and how the way power is held adds to it. */
export const useMapAbout = (): MapAbout => useRoot(useLive().map.doc, 'about', readMapAbout)
