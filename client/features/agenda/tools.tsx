import type { ChainedCommands, Editor } from '@tiptap/core'
import { Bold, Heading, Italic, Link, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { Toolbar } from 'react-aria-components'

import { useStore } from '../../live/use-live.ts'
import { agenda as words } from '../../messages/en/agenda.ts'
import { LinkForm } from './link-form.tsx'
import styles from './tools.module.css'
import type { ToolsState } from './tools-state.ts'

type Tool = {
  name: string
  icon: LucideIcon
  isSmall?: boolean
  /** As tiptap binds it: `Mod` is Control, or Command on a Mac. */
  keys: string
  isOn: (editor: Editor) => boolean
  run: (chain: ChainedCommands) => ChainedCommands
}

const TOOLS: readonly Tool[] = [
  {
    name: words.bold,
    icon: Bold,
    keys: 'Mod+B',
    isOn: (editor) => editor.isActive('bold'),
    run: (chain) => chain.toggleBold(),
  },
  {
    name: words.italic,
    icon: Italic,
    keys: 'Mod+I',
    isOn: (editor) => editor.isActive('italic'),
    run: (chain) => chain.toggleItalic(),
  },
  {
    name: words.heading,
    icon: Heading,
    keys: 'Mod+Alt+2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: words.smallHeading,
    icon: Heading,
    isSmall: true,
    keys: 'Mod+Alt+3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    run: (chain) => chain.toggleHeading({ level: 3 }),
  },
  {
    name: words.bulletList,
    icon: List,
    keys: 'Mod+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: words.orderedList,
    icon: ListOrdered,
    keys: 'Mod+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: words.quote,
    icon: Quote,
    keys: 'Mod+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
]

const BAR = 'agenda-tools'

/** Puts the keyboard on the tools (Alt+F10 in a section, as in other editors). */
export const focusTools = (): void => document.querySelector<HTMLElement>(`#${BAR} button`)?.focus()

/** The tools for the section that is written in; out of sight while there is none. */
export const Tools = ({ state }: { state: ToolsState }) => {
  const editor = useStore(state.editor)
  const isLinking = useStore(state.isLinking)
  const close = () => {
    state.isLinking.set(false)
    editor?.commands.focus()
  }
  return (
    <div
      id={BAR}
      role="presentation"
      className={styles.tools}
      data-on={editor !== undefined}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {editor &&
        (isLinking ? <LinkForm editor={editor} onDone={close} /> : <Buttons editor={editor} state={state} />)}
    </div>
  )
}

const Buttons = ({ editor, state }: { editor: Editor; state: ToolsState }) => {
  const on = useTools(editor)
  return (
    <Toolbar className={styles.buttons} aria-label={words.tools}>
      {TOOLS.map((tool, i) => (
        <ToolButton
          key={tool.name}
          {...tool}
          isOn={on[i] === '1'}
          onPress={() => tool.run(editor.chain().focus()).run()}
        />
      ))}
      <ToolButton
        name={words.link}
        icon={Link}
        keys="Mod+K"
        isOn={on.endsWith('1')}
        onPress={() => state.isLinking.set(true)}
      />
    </Toolbar>
  )
}

/** Which tools are on where the caret is, a digit each, the link's last. */
const useTools = (editor: Editor): string =>
  useSyncExternalStore(
    useCallback(
      (changed) => {
        editor.on('transaction', changed)
        return () => editor.off('transaction', changed)
      },
      [editor],
    ),
    () => [...TOOLS.map(({ isOn }) => isOn(editor)), editor.isActive('link')].map(Number).join(''),
  )

const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent)
const written = (keys: string) => keys.replace('Mod', isMac ? '⌘' : 'Ctrl')
const forAria = (keys: string) => keys.replace('Mod', isMac ? 'Meta' : 'Control')

type ToolButtonProps = Pick<Tool, 'name' | 'keys' | 'icon' | 'isSmall'> & {
  isOn: boolean
  onPress: () => void
}

const ToolButton = ({ name, keys, icon: Icon, isSmall, isOn, onPress }: ToolButtonProps) => (
  <button
    type="button"
    className={styles.tool}
    aria-label={name}
    aria-pressed={isOn}
    aria-keyshortcuts={forAria(keys)}
    title={`${name} (${written(keys)})`}
    // the text keeps the keyboard, and a phone its keys
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    <Icon data-small={isSmall} />
  </button>
)
