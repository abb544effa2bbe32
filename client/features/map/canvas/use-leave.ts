import { useEditor } from 'tldraw'

import { goOnAdding } from './adding.ts'
import type { Leave } from '../../../parts/in-place.ts'

/** What takes a field on the canvas away; where one goes on by mouse, the canvas does so by itself. */
export const useLeaveCanvasField = () => {
  const editor = useEditor()
  return (how: Leave): void => {
    if (how !== 'blur') {
      editor.complete()
      editor.getContainer().focus()
    }
    goOnAdding(editor, how)
  }
}
