import type { MouseEvent, ReactNode } from 'react'

import { addressOf, goTo } from '../net/address.ts'

type LinkProps = {
  /** The page it leads to, and the part of its query. */
  page: string
  query?: Record<string, string>
  label?: string
  isCurrent?: boolean
  className?: string
  children: ReactNode
}

/** A link to another page of the initiative, or to a part of it; without loading it anew. */
export const PlaceLink = ({ page, query, label, isCurrent, className, children }: LinkProps) => {
  const onClick = (event: MouseEvent) => {
    // a press with a key held opens another tab or window, as links do
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(page, query)
  }
  return (
    <a
      href={addressOf(page, query)}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      className={className}
      onClick={onClick}
    >
      {children}
    </a>
  )
}
