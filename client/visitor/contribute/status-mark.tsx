/** @jsxImportSource preact */
import type { ContributionStatus } from '../../../shared/words/choices.ts'
import { contributionStatuses } from '../../messages/en/words.ts'
import css from './contribute.module.css'

const SHAPES = {
  kept: 'M5 8h6M8 5v6',
  waiting: 'M8 4.5V8l2.5 1.5',
  shown: 'M8 4.5v4M8 10.8v.2',
  accepted: 'M5 8.2l2 2 4-4.2',
  declined: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
  withdrawn: 'M10.5 5.5L6 8l4.5 2.5',
}

/** What became of something that was sent: a shape, a colour and the word. */
export const StatusMark = ({ status }: { status: ContributionStatus | 'kept' }) => (
  <span class={css.status} data-status={status}>
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      <circle cx="8" cy="8" r="6.5" stroke-dasharray={status === 'kept' ? '2.4 2' : undefined} />
      <path d={SHAPES[status]} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
    {contributionStatuses[status]}
  </span>
)
