import { isDatabase, openSource, openTarget } from '../storage/ends.ts'
import { type Amount, move, type Tell } from '../storage/move.ts'
import type { Source, Target } from '../storage/source.ts'

/** Milliseconds between two lines of how far it is. */
const PAUSE = 1000

/** Moves all that is in a place to an empty one, says how far it is, and gives what is to be said at the end. */
export const moveHouse = async (from: string, to: string): Promise<string> => {
  const begun = performance.now()
  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    const all = await moved(source, target)
    const seconds = Math.ceil((performance.now() - begun) / 1000)
    const setting = isDatabase(to) ? 'DATABASE_URL' : 'DATA_DIR, and without DATABASE_URL,'
    return `All of "${nameOfPlace(from)}" is in "${nameOfPlace(to)}", was read again there, and is the same: ${amountOf(all, {})}. It took ${seconds} s.
"${nameOfPlace(from)}" is as it was. Start on the new place, with ${setting} set to it, and on the old one no more.`
  } finally {
    await source.close()
  }
}

const moved = async (source: Source, target: Target): Promise<Amount> => {
  try {
    return await move(source, target, progress())
  } finally {
    await target.close()
  }
}

/** A place to be shown: without the password of a database. */
export const nameOfPlace = (place: string): string => {
  if (!isDatabase(place)) return place
  const { protocol, host, pathname } = new URL(place)
  return `${protocol}//${host}${pathname}`
}

/** Says the first and the last of each thing that is done, and how far it is now and then. */
const progress = (): Tell => {
  let said: { doing: string; at: number } = { doing: '', at: 0 }
  return (doing, done, all) => {
    const isLast = done.initiatives === all.initiatives
    if (said.doing === doing && performance.now() - said.at < PAUSE && !isLast) return
    said = { doing, at: performance.now() }
    console.log(`${doing} ${amountOf(done, all)}`)
  }
}

const amountOf = ({ initiatives, documents, bytes }: Amount, all: Partial<Amount>): string =>
  [
    `${part(initiatives, all.initiatives)} initiatives`,
    `${part(documents, all.documents)} documents`,
    `${part(bytes, all.bytes, 1_000_000)} MB`,
  ].join(', ')

const part = (done: number, all: number | undefined, unit = 1): string => {
  const shown = (value: number): string =>
    (value / unit).toLocaleString('en', { maximumFractionDigits: unit === 1 ? 0 : 1 })
  return all === undefined ? shown(done) : `${shown(done)} of ${shown(all)}`
}
