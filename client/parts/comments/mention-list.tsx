/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a list that a text area points to: the keys are the area's */
import type { RefObject } from 'react'

import { comments as words } from '../../messages/en/comments.ts'
import styles from './comments.module.css'
import type { useMentions } from './mentioning.ts'

type ListProps = {
  mentions: ReturnType<typeof useMentions>
  field: RefObject<HTMLTextAreaElement | null>
}

/** The names that fit what is typed after an @. The caret stays in the field. */
export const MentionList = ({ mentions, field }: ListProps) => {
  const { id, optionId, offered, chosen, take } = mentions
  if (!chosen) return null
  return (
    <ul id={id} role="listbox" aria-label={words.suggestionsLabel} className={styles.names}>
      {offered.map((one, index) => (
        <li
          key={`${one.kind}/${one.id}`}
          id={optionId(index)}
          role="option"
          aria-selected={one === chosen}
          // the field keeps the focus
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => field.current && take(field.current, one)}
        >
          <bdi>{one.name}</bdi> <small>{one.is}</small>
        </li>
      ))}
    </ul>
  )
}
