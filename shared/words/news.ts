import type { ErrorCode } from './errors.ts'
import type { Role } from './roles.ts'

/** What news may be about, and the least role that may read it: who may not read something hears nothing of it. */
export const NEWS = {
  settings: 'viewer',
  edition: 'viewer',
  contributions: 'contributor',
  speakers: 'editor',
  people: 'facilitator',
  links: 'facilitator',
  reach: 'facilitator',
} as const satisfies Record<string, Role>

export type About = keyof typeof NEWS

/**
 * One event of the news. `version`, `build`: of the server, at the beginning; a page whose own script is not `build` is
 * of another one (null: it serves no pages). `error`: why it ends.
 */
export type NewsEvent =
  | { version: string; build: string | null }
  | { about: About }
  | { error: { code: ErrorCode; message: string } }
