import { colorAmong } from './colors.ts'
import type { Presence } from './presence.ts'

/** Milliseconds after which it is known who was here before. */
const LOOK_AROUND = 300

type Person = { get: () => { value?: { person: string } }; subscribe: (watch: () => void) => () => void }
type Connection = { on: (event: 'sync', heard: (isSynced: boolean) => void) => void }

/**
 * Takes a color among those who are here and tells it in all documents; another one, where somebody has the same by a
 * better right. `own`: which person one is. Returns what ends it.
 */
export const wearColor = (
  { presence, provider }: { presence: Presence; provider: Connection },
  alsoIn: Presence,
  own: Person,
): (() => void) => {
  let color: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReady = false
  const choose = (): void => {
    const person = own.get().value?.person
    if (!isReady || person === undefined) return
    color = colorAmong(presence.wearers(), { client: presence.client, person, color })
    for (const one of [presence, alsoIn]) one.say('color', color)
  }
  provider.on('sync', (isSynced) => {
    if (!isSynced || isReady) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      isReady = true
      choose()
    }, LOOK_AROUND)
  })
  const stops = [presence.subscribe(choose), own.subscribe(choose), () => clearTimeout(timer)]
  return () => stops.forEach((stop) => stop())
}
