import { Redo2, Undo2 } from 'lucide-react'
import type * as Y from 'yjs'

import { useUndo } from '../live/use-undo.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { FrameMenu } from './frame-menu.tsx'
import { People } from './others-here.tsx'
import { SavedBadge } from './saved-badge.tsx'
import { ShareButton } from './share-button.tsx'
import { Title } from './title.tsx'
import styles from './top-bar.module.css'

/** Which initiative, whether what was typed is safe, who is here, and what can be done with all of it. */
export const TopBar = ({ title, undo }: { title: string; undo: Y.UndoManager }) => (
  <header className={styles.bar}>
    <Mark />
    <div className={styles.name}>
      <Title title={title} />
      <SavedBadge />
    </div>
    <span className={styles.grow} />
    <UndoButtons undo={undo} />
    <People />
    <ShareButton />
    <FrameMenu undo={undo} />
  </header>
)

const UndoButtons = ({ undo }: { undo: Y.UndoManager }) => {
  const { canUndo, canRedo } = useUndo(undo)
  return (
    <div className={styles.undo}>
      <Button look="icon" aria-label={app.undo} isDisabled={!canUndo} onPress={() => undo.undo()}>
        <Undo2 />
      </Button>
      <Button look="icon" aria-label={app.redo} isDisabled={!canRedo} onPress={() => undo.redo()}>
        <Redo2 />
      </Button>
    </div>
  )
}
