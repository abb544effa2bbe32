import { isBlank, plainName } from '../names.ts'
import type { Activity } from './kinds.ts'
import { compare } from './order.ts'

/** A tag that is in use, and by how many activities. */
export type TagInUse = { tag: string; count: number }

/** All tags in use, those of the most activities first. */
export const tagsInUse = (all: readonly Pick<Activity, 'tags'>[]): TagInUse[] => {
  const counts = new Map<string, number>()
  for (const { tags } of all) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => b.count - a.count || compare(a.tag, b.tag))
}

/**
 * The tags in what somebody typed, apart by commas, semicolons and lines: as one that is in use is written, where it is
 * the same word in other capitals or accents.
 */
export const tagsIn = (typed: string, inUse: readonly TagInUse[]): string[] => {
  const tags = typed
    .split(/[,;\n،、，；]/u)
    .map((part) =>
      part
        .replace(/^\s*#+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => !isBlank(part))
    .map((part) => inUse.find(({ tag }) => plainName(tag) === plainName(part))?.tag ?? part)
  return tags.filter((tag, i) => tags.findIndex((other) => plainName(other) === plainName(tag)) === i)
}
