import type { ErrorCode } from './errors.ts'
import type { Role } from './roles.ts'

/** What news may be about, and the least role that may read it: who may not read something hears nothing of it. */
export const NEWS = {
  settings: 'viewer',
  edition: 'viewer',
  contributions: 'contributor',
  speakers: 'editor',
  comments: 'editor',
  signatures: 'editor',
  people: 'facilitator',
  links: 'facilitator',
  reach: 'facilitator',
} as const satisfies Record<string, Role>

export type About = keyof typeof NEWS

/**
 * One event of the news. At first the server's `version`, and `build`, a mark of the pages that it serves (null without
 * any): a page that hears another one than at first is an old one. `error`: why it ends.
 */
export type NewsEvent =
  | { version: string; build: string | null }
  | { about: About }
  | { error: { code: ErrorCode; message: string } }
