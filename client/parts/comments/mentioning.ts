import { type KeyboardEvent, useId, useMemo, useState } from 'react'

import { type Named } from '../../../shared/model/comments.ts'
import { plainName } from '../../../shared/names.ts'
import { type Origins, useMe, useOrigins } from '../../live/commenting.ts'
import { usePartners } from '../../live/use-plan.ts'
import { useOthers } from '../../live/use-presence.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { announce } from '../../ui/announce.tsx'

/** Whom one can name: `is` tells them from others of the same name. */
export type Nameable = Named & { is: string }

/** The partners, who is here, and who has commented, by their name then. */
export const useNameables = (): Nameable[] => {
  const partners = usePartners()
  const others = useOthers()
  const origins = useOrigins()
  const { person: own } = useMe()
  return useMemo(() => {
    const people = new Map<string, Nameable>()
    for (const { by } of origins.values())
      if (by && by.name !== '' && by.person !== own)
        people.set(by.person, { kind: 'person', id: by.person, name: by.name, is: words.commentedBefore })
    for (const { who } of others)
      if (who.name !== '')
        people.set(who.person, { kind: 'person', id: who.person, name: who.name, is: words.here })
    return [
      ...people.values(),
      ...partners.map(({ id, name, code }): Nameable => ({
        kind: 'partner',
        id,
        name,
        is: `${words.partner} ${code}`,
      })),
    ].filter(({ name }) => name.trim() !== '')
  }, [partners, others, origins, own])
}

/** All whom comments may have named: who is gone by now, too, is found by the name they had. */
export const nameablesIn = (all: readonly Named[], origins: Origins): Named[] => {
  const known = new Set(all.map(({ id }) => id))
  const authors = [...origins.values()].flatMap(({ by }) => (by && !known.has(by.person) ? [by] : []))
  return [...all, ...authors.map(({ person, name }): Named => ({ kind: 'person', id: person, name }))]
}

/** How many names are offered at once. */
const MOST = 6

/** What is typed after an @ before the caret, and where the @ stands. */
const BEGUN = /(?:^|[^\p{L}\p{N}])@([^\n@]{0,40})$/u

const fitting = (all: readonly Nameable[], typed: string): Nameable[] => {
  const plain = plainName(typed)
  const starts = ({ name }: Nameable): boolean =>
    plainName(name).startsWith(plain) ||
    plainName(name)
      .split(' ')
      .some((word) => word.startsWith(plain))
  return all.filter(starts).slice(0, MOST)
}

type Area = HTMLTextAreaElement

/**
 * Offers names while one types an @ in a text area; the arrow keys choose, Enter and Tab take one, Escape ends it.
 * `write` puts words with a name into the area, and the caret after it.
 */
export const useMentions = (all: readonly Nameable[], write: (words: string, caret: number) => void) => {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const offered = typed === undefined ? [] : fitting(all, typed)
  const chosen = offered[Math.min(at, offered.length - 1)]

  const look = ({ value, selectionStart }: Area): void => {
    const found = BEGUN.exec(value.slice(0, selectionStart))?.[1]
    if (found === typed) return
    setTyped(found)
    setAt(0)
    const count = found === undefined ? 0 : fitting(all, found).length
    if (count > 0) announce(words.suggestions(count))
  }
  const end = (): void => setTyped(undefined)
  const take = (area: Area, { name }: Named): void => {
    const { value, selectionStart } = area
    const start = selectionStart - (typed?.length ?? 0)
    write(`${value.slice(0, start)}${name} ${value.slice(selectionStart)}`, start + name.length + 1)
    end()
  }
  /** Whether the key was for the names. */
  const onKey = (event: KeyboardEvent<Area>): boolean => {
    if (!chosen || event.nativeEvent.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((offered.indexOf(chosen) + step + offered.length) % offered.length)
    else if (event.key === 'Escape') end()
    else if (
      (event.key === 'Enter' || event.key === 'Tab') &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey
    )
      take(event.currentTarget, chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const optionId = (index: number): string => `${id}-${index}`
  const props = {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': chosen && id,
    'aria-activedescendant': chosen && optionId(offered.indexOf(chosen)),
  } as const
  return { id, optionId, offered, chosen, look, end, take, onKey, props }
}
