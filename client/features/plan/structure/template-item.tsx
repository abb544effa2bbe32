import { LayoutTemplate } from 'lucide-react'

import { useStore } from '../../../live/use-live.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { later } from '../../../parts/later.tsx'
import { MenuItem } from '../../../ui/menu.tsx'
import { afterMenu } from '../../../ui/after-menu.ts'
import { useGrid } from '../grid-view.ts'

const Dialog = later(async () => (await import('./template-dialog.tsx')).TemplateDialog, null)

/** A line of a menu that opens what another template would change. */
export const TemplateItem = ({ isLocked }: { isLocked: boolean }) => {
  const { view } = useGrid()
  return (
    <MenuItem
      id="template"
      isDisabled={isLocked}
      textValue={words.otherTemplate}
      onAction={() => afterMenu(() => view.isReshaping.set(true))}
    >
      <LayoutTemplate />
      {words.otherTemplate}
    </MenuItem>
  )
}

/** What it opens; nothing until then. */
export const Templates = () => (useStore(useGrid().view.isReshaping) ? <Dialog /> : null)
