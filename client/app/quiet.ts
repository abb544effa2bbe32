import { recallChoice } from '../net/kept.ts'

/** Whether it is chosen in this browser that what others do is not said. */
export const isQuiet = (): boolean => recallChoice('announcements') === 'off'
