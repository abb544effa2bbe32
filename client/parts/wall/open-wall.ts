import { addressOf } from '../../net/address.ts'
import { queryOf } from './asked.ts'
import type { Choice } from './choice.ts'
import { WALL } from './use-asked.ts'

let opened: Window | null = null

/**
 * Opens the window for the projector, if it is not open: the same one that shows a code. What is open already goes on
 * with what is told to it. Returns whether the browser let it.
 */
export const openWall = (initiative: string, { show, foot, names }: Choice): boolean => {
  if (opened && !opened.closed && showsPlan(opened)) return true
  const size = `width=${screen.availWidth},height=${screen.availHeight}`
  opened = window.open('', `wall-${initiative}`, `popup,${size}`)
  if (!opened) return false
  if (!showsPlan(opened))
    opened.location.replace(addressOf(WALL, queryOf({ show, foot, names, page: 0, follows: true })))
  opened.focus()
  return true
}

const showsPlan = ({ location: { pathname, hash } }: Window): boolean =>
  pathname === addressOf(WALL) && hash === ''
