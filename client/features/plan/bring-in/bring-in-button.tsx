import { ClipboardPaste } from 'lucide-react'

import { grid as words } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import { useGrid } from '../grid-view.ts'

/** Opens what brings activities in. */
export const BringInButton = () => {
  const { view } = useGrid()
  return (
    <Button look="icon" aria-label={words.bringIn} onPress={() => view.bringing.set({})}>
      <ClipboardPaste />
    </Button>
  )
}
