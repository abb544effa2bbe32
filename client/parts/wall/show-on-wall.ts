import { wallMenu as words } from '../../messages/en/on-the-wall.ts'
import { toast } from '../../ui/toast.tsx'
import { type Choice, chooseForWall, wallChoice } from './choice.ts'
import { mayKeepAwake } from './keep-awake.ts'
import { openWall } from './open-wall.ts'

/** Opens the wall, or makes an open one go with this page again. `show`: what it shows, if that is said. */
export const showOnWall = (initiative: string, show: Partial<Pick<Choice, 'show' | 'names'>> = {}): void => {
  chooseForWall(initiative, { ...show, still: false })
  if (!openWall(initiative, wallChoice.get())) toast(words.blocked)
  else if (!mayKeepAwake()) toast(words.maySleep)
}
