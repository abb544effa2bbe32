import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const NAME = 'common_table'
const DAYS = 90

export const sessionEnd = (from: Date): string => new Date(from.getTime() + DAYS * 86_400_000).toISOString()

export const readSessionToken = (c: Context): string | undefined => getCookie(c, NAME) || undefined

export const writeSessionToken = (c: Context, token: string, secure: boolean): void =>
  setCookie(c, NAME, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: DAYS * 86_400 })
