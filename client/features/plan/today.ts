import type { Activity } from '../../../shared/model/kinds.ts'

/** The reader's own day as `YYYY-MM-DD`. */
export const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Whether its day has passed and it is not done. */
export const isOverdue = ({ due, status }: Activity): boolean =>
  due !== undefined && status !== 'done' && due.slice(0, 10) < today()
