import type { Link, NewLink } from '../../shared/api.ts'
import { recall } from '../net/kept.ts'

/** The links whose secrets this device has kept: those that were made on it. */
export const keptLinks = (initiative: string): NewLink[] => recall<NewLink[]>(initiative, 'links') ?? []

export const isLive = ({ revokedAt, expiresAt }: Link): boolean =>
  revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now())
