import { memo, useCallback, useState } from 'react'
import type * as Y from 'yjs'

import { aliveEntry, entryOf } from '../../../shared/model/collection.ts'
import { addLines } from '../../../shared/model/agenda.ts'
import { type Box, boxOf, type FieldOf, nameOf, placeOf } from '../../live/held.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useItem, useLive, useSelected } from '../../live/use-live.ts'
import { agenda as words } from '../../messages/en/agenda.ts'
import { CommentMark } from '../../parts/comments/mark.tsx'
import { later } from '../../parts/later.tsx'
import { SectionCarets } from './section-carets.ts'
import { SectionEditor } from './section-editor.ts'
import styles from './section-editor.module.css'
import { focusTools } from './tools.tsx'
import type { ToolsState } from './tools-state.ts'
import { headingId, useBody } from './use-sections.ts'

const CausesDiffer = later<{ section: string }>(
  async () => (await import('../../parts/cause-differs.tsx')).CausesDiffer,
  null,
  true,
)

type SectionProps = { id: string; name: string; prompt: string; tools: ToolsState }

/** A section of the sheet: its name, what belongs in it, and its text. */
export const Section = memo(({ id, name, prompt, tools }: SectionProps) => {
  const body = useBody(id)
  const hasCauses = useSelected(useLive().causes, (all) => all.length > 0)
  return (
    <section className={styles.section} aria-labelledby={headingId(id)}>
      <h3 id={headingId(id)} tabIndex={-1} dir="auto">
        {name}
      </h3>
      <div className={styles.comments}>
        <CommentMark on={`agenda/${id}`} name={name} begins />
      </div>
      <p id={promptId(id)} className={styles.prompt} dir="auto">
        {prompt}
      </p>
      {hasCauses && <CausesDiffer section={id} />}
      {body ? <Body id={id} body={body} tools={tools} /> : <ReadOnly id={id} why={words.noBody} />}
    </section>
  )
})

const promptId = (id: string): string => `prompt-${id}`

const Body = ({ id, body, tools }: { id: string; body: Y.XmlFragment; tools: ToolsState }) => {
  const [isEditable, setEditable] = useState(true)
  const open = useSectionEditor(id, body, tools, setEditable)
  return (
    <>
      <div ref={open} className={styles.body} hidden={!isEditable} />
      {!isEditable && <ReadOnly id={id} why={words.readOnly} />}
    </>
  )
}

/** A ref for the element that holds a section's editor. */
const useSectionEditor = (
  id: string,
  fragment: Y.XmlFragment,
  tools: ToolsState,
  onEditable: (is: boolean) => void,
) => {
  const { plan } = useLive()
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const item = `agenda/${id}`
      const editor = new SectionEditor({
        element,
        fragment,
        undo: plan.undo,
        carets: new SectionCarets(plan.provider.awareness, item),
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': headingId(id),
          'aria-describedby': promptId(id),
          'data-words': nameOf(textOf(id)),
        },
        onEditable,
        onFocus: (focused) => {
          plan.presence.enter(placeOf(textOf(id)))
          tools.take(focused)
        },
        onBlur: () => plan.presence.leave(placeOf(textOf(id))),
        onClose: tools.leave,
        keys: {
          'Mod-k': () => tools.isLinking.set(true),
          'Alt-F10': focusTools,
          Escape: () => document.getElementById(headingId(id))?.focus(),
        },
      })
      return () => {
        const words = editor.wordsInHand
        if (words !== undefined) holdText(plan, id, fragment, words, boxOf(element))
        editor.close()
      }
    },
    [id, fragment, plan, tools, onEditable],
  )
}

const textOf = (id: string): FieldOf => ({ kind: 'agenda', id, key: 'body' })

/** Where somebody deletes a section, or its text, while one writes in it, one's words stay on the page. */
const holdText = (plan: LiveDocument, id: string, fragment: Y.XmlFragment, words: string, box: Box): void => {
  const isThere = aliveEntry(plan.doc, 'agenda', id) !== undefined
  if (words.trim() === '' || (isThere && entryOf(plan.doc, 'agenda', id)?.get('body') === fragment)) return
  const before = words.split('\n')
  plan.hold({
    ...textOf(id),
    why: isThere ? 'replaced' : 'deleted',
    within: [{ kind: 'agenda', id }],
    most: Infinity,
    words,
    caret: [words.length, words.length],
    box,
    write: (all) =>
      addLines(
        plan.doc,
        id,
        all.split('\n').filter((line) => !before.includes(line)),
      ),
  })
}

const ReadOnly = ({ id, why }: { id: string; why: string }) => {
  const section = useItem(useLive().agenda, id)
  return (
    <div className={styles.readOnly}>
      <p className={styles.why}>{why}</p>
      {section?.text.split('\n').map((line, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
        <p key={i} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
