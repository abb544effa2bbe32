import type { Editor } from '@tiptap/core'

import { Store } from '../../net/store.ts'

/** What the tools work on: the editor that was last written in, and whether its link is being changed. */
export class ToolsState {
  readonly editor = new Store<Editor | undefined>(undefined)
  readonly isLinking = new Store(false)

  readonly take = (editor: Editor): void => {
    this.isLinking.set(false)
    this.editor.set(editor)
  }

  /** Lets go of an editor, or of whichever it is. */
  readonly leave = (editor?: Editor): void => {
    if (editor && editor !== this.editor.get()) return
    this.isLinking.set(false)
    this.editor.set(undefined)
  }
}
