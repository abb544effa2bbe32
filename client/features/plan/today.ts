import type { Activity } from '../../../shared/model/kinds.ts'
import { today } from '../../live/today.ts'

/** Whether its day has passed and it is not done. */
export const isOverdue = ({ due, status }: Activity): boolean =>
  due !== undefined && status !== 'done' && due.slice(0, 10) < today()
