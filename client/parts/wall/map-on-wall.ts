import type { Asked } from './asked.ts'

/** What the wall says to whatever draws the map on it. In units of the wall: its height is 1080 of them. */
export type MapOnWallProps = {
  initiative: string
  asked: Pick<Asked, 'names' | 'person' | 'page'>
  room: { width: number; height: number }
  /** How wide the words at its start are. */
  start: number
  /** Called with how many pages there are: the whole, and its parts where names find no room on that. */
  onPages: (pages: number) => void
}
