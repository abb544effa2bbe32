/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

import page from './page.module.css'

/** The mark of the product. */
export const Mark = () => (
  <svg class={page.mark} viewBox="0 0 26 26" aria-hidden="true">
    <rect width="26" height="26" rx="7" fill="var(--accent)" />
    <circle cx="13" cy="13" r="4.3" fill="none" stroke="var(--accent-ink)" stroke-width="2" />
    <g fill="var(--mark-seat)">
      <circle cx="13" cy="4.8" r="2" />
      <circle cx="13" cy="21.2" r="2" />
      <circle cx="4.8" cy="13" r="2" />
      <circle cx="21.2" cy="13" r="2" />
    </g>
  </svg>
)

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg
    class={page.icon}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.2" />
    <path d="M3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 5.3a3.2 3.2 0 0 1 0 5.6M18 14.5c2 .9 3 3 3 5.5" />
  </Icon>
)

export const PlanIcon = () => (
  <Icon>
    <rect x="3" y="4" width="18" height="16" rx="2" />
    <path d="M3 10h18M9 4v16M15 4v16" />
  </Icon>
)

export const EyeIcon = () => (
  <Icon>
    <path d="M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12z" />
    <circle cx="12" cy="12" r="3" />
  </Icon>
)

/** Points back: turned round where text runs from right to left. */
export const BackIcon = () => (
  <span class={page.turns}>
    <Icon>
      <path d="M15 5l-7 7 7 7" />
    </Icon>
  </span>
)
