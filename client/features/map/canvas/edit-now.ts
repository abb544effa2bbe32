import type { Editor, TLShapeId } from 'tldraw'

/** Opens the field of a shape that was made just now. */
export const editNow = (editor: Editor, id: TLShapeId): void => {
  editor.setCurrentTool('select')
  if (!editor.getShape(id)) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape')
}
