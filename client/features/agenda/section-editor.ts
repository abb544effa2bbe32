import { Editor, Extension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extension-placeholder'
import { yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

import { agenda as words } from '../../messages/en/agenda.ts'
import { canEdit } from './can-edit.ts'
import { RICH_TEXT, SCHEMA } from './rich-text.ts'
import type { SectionCarets } from './section-carets.ts'
import styles from './section-editor.module.css'

/** What a section's editor stands on, and whom it tells. */
export type SectionEditorParts = {
  element: HTMLElement
  fragment: Y.XmlFragment
  /** The plan's one undo manager. */
  undo: Y.UndoManager
  carets: SectionCarets
  /** ARIA of the text field. */
  attributes: Record<string, string>
  /** Whether the text can be edited, at the start and whenever that changes. */
  onEditable: (is: boolean) => void
  onFocus: (editor: Editor) => void
  onBlur: () => void
  onClose: (editor: Editor) => void
  /** Keys that lead out of the text. */
  keys: Record<'Mod-k' | 'Alt-F10' | 'Escape', () => void>
}

/**
 * A section's text, editable by several people at once for as long as all of it is known here. When something
 * unknown arrives the editor goes before its binding sees it, and comes back when that is gone.
 */
export class SectionEditor {
  private readonly parts: SectionEditorParts
  private editor: Editor | undefined

  constructor(parts: SectionEditorParts) {
    this.parts = parts
    parts.undo.addTrackedOrigin(ySyncPluginKey)
    // before the editor's own, which would delete what it does not know
    parts.fragment.observeDeep(this.onChange)
    this.check()
  }

  /** What is in the text while one writes in it, a line for each block. */
  get wordsInHand(): string | undefined {
    const isHere = this.parts.element.contains(document.activeElement)
    return isHere ? this.editor?.getText({ blockSeparator: '\n' }) : undefined
  }

  readonly close = (): void => {
    this.parts.fragment.unobserveDeep(this.onChange)
    this.end()
  }

  private readonly onChange = (_events: unknown, { origin }: Y.Transaction): void => {
    // an editor writes only what it knows
    if (origin !== ySyncPluginKey) this.check()
  }

  private check(): void {
    const can = canEdit(this.parts.fragment, SCHEMA)
    if (can) this.editor ??= openEditor(this.parts)
    else this.end()
    this.parts.onEditable(can)
  }

  private end(): void {
    if (!this.editor) return
    const editor = this.editor
    this.editor = undefined
    editor.destroy()
    this.parts.onClose(editor)
  }
}

const openEditor = (parts: SectionEditorParts): Editor =>
  new Editor({
    element: parts.element,
    extensions: [...RICH_TEXT, Placeholder.configure({ placeholder: words.placeholder }), liveText(parts)],
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    editorProps: {
      // a translation would be taken for what somebody typed, and be everybody's
      attributes: { ...parts.attributes, translate: 'no', 'aria-placeholder': words.placeholder },
      // the tools stand over the upper edge
      scrollMargin: { top: 72, bottom: 32, left: 0, right: 0 },
      scrollThreshold: { top: 56, bottom: 16, left: 0, right: 0 },
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      handleDOMEvents: { beforeinput: (_view, event) => undoByBrowser(parts.undo, event) },
    },
    onFocus: ({ editor }) => parts.onFocus(editor),
    onBlur: parts.onBlur,
  })

/** As the editor's keys want it: the key is used up. */
const done = (act: () => unknown) => () => {
  act()
  return true
}

/**
 * Binds the editor to the shared text. tiptap's own Collaboration would end the undo manager that all sections
 * share with each editor it closes, and its carets show whatever name the other side claims.
 */
const liveText = ({ fragment, undo, carets, keys }: SectionEditorParts) =>
  Extension.create({
    name: 'liveText',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      // there are no lines within a paragraph
      'Shift-Enter': ({ editor }) => editor.commands.enter(),
      'Mod-z': done(() => undo.undo()),
      'Shift-Mod-z': done(() => undo.redo()),
      'Mod-y': done(() => undo.redo()),
      ...Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, done(act)])),
    }),
    addProseMirrorPlugins: () => [
      ySyncPlugin(fragment),
      // the plugin asks no more of awareness than this; its type does
      yCursorPlugin(carets as never, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
    ],
  })

type Somebody = { name: string; color: string }

/** The name is shown by the style sheet: inside the text it would be read and found as a part of it. */
const caretOf = ({ name, color }: Somebody): HTMLElement => {
  const caret = document.createElement('span')
  caret.className = styles.caret ?? ''
  caret.dataset.name = name
  caret.style.setProperty('--who', color)
  return caret
}

const selectionOf = ({ color }: Somebody) => ({ class: styles.selection, style: `--who: ${color}` })

/** Undo from the browser's own menu, or by shaking a phone, is ours too: its own would undo others' words. */
const undoByBrowser = (undo: Y.UndoManager, event: InputEvent): boolean => {
  if (event.inputType === 'historyUndo') undo.undo()
  else if (event.inputType === 'historyRedo') undo.redo()
  else return false
  event.preventDefault()
  return true
}
