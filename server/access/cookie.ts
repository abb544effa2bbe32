import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

import { newSecret } from '../../shared/ids.ts'

const NAME = 'common_table'
const HOUR = 3_600_000
const DAYS = 90
/** A workshop's day: some browsers bring back a cookie that should have gone when they were closed. */
const SHARED_HOURS = 12
/** What the token of a shared computer begins with: the session ends with the browser. */
const SHARED = 'shared-'

export const newSessionToken = (shared: boolean): string => (shared ? SHARED : '') + newSecret()

export const isSharedToken = (token: string): boolean => token.startsWith(SHARED)

/** When a session of this token ends that was opened or used at a time. */
export const sessionEnd = (from: Date, token: string): string =>
  new Date(from.getTime() + (isSharedToken(token) ? SHARED_HOURS : DAYS * 24) * HOUR).toISOString()

export const readSessionToken = (c: Context): string | undefined => getCookie(c, NAME) || undefined

export const writeSessionToken = (c: Context, token: string, secure: boolean): void =>
  setCookie(c, NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    ...(!isSharedToken(token) && { maxAge: DAYS * 86_400 }),
  })
