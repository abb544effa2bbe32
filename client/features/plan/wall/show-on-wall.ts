import { wallMenu as words } from '../../../messages/en/on-the-wall.ts'
import { toast } from '../../../ui/toast.tsx'
import { mayKeepAwake } from './keep-awake.ts'
import { openWall } from './open-wall.ts'
import { chooseForWall, wallChoice } from './telling.ts'

/** Opens the wall, or makes an open one go with this page again. */
export const showOnWall = (initiative: string): void => {
  chooseForWall(initiative, { still: false })
  if (!openWall(initiative, wallChoice.get())) toast(words.blocked)
  else if (!mayKeepAwake()) toast(words.maySleep)
}
