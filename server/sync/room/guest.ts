import type { Who } from '../../../shared/api.ts'
import type { Role } from '../../../shared/words/roles.ts'

/**
 * Whoever is behind a socket. `session` is equal for all sockets of one session (a cookie), one a socket for
 * bearers.
 */
export type Guest = { initiative: string; session: string; link: string; role: Role; who: Who }
