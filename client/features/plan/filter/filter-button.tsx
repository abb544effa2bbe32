import { ListFilter, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { activityStatuses } from '../../../messages/en/choices.ts'
import { filter as words } from '../../../messages/en/plan.ts'
import { sinceOf } from '../../../live/since.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { later } from '../../../parts/later.tsx'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { usePartnerNames } from '../card/partners.tsx'
import { isFiltering } from '../filters.ts'
import { useArranged } from '../grid-view.ts'
import { ask, askForAll, useFilters } from './ask.ts'
import styles from './filter.module.css'

const FilterRow = later(async () => (await import('./filter-row.tsx')).FilterRow, null)

/** Opens the row of filters; while some are on it says which, and how much of all is shown. */
export const useFilterRow = () => {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return {
    button: (
      <span className={styles.buttons}>
        <Button
          ref={button}
          look="plain"
          aria-label={words.filter}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          onPointerEnter={() => void FilterRow.preload().catch(() => undefined)}
        >
          <ListFilter />
          <span className={styles.word}>{words.filter}</span>
        </Button>
        <Chip onClear={() => button.current?.focus()} />
      </span>
    ),
    row: isOpen && <FilterRow onClose={close} />,
  }
}

/** What is asked for and how much of all that is, with a press that takes it away. */
const Chip = ({ onClear }: { onClear: () => void }) => {
  const filters = useFilters()
  const { shown, apart, all } = useArranged(({ counts }) => counts)
  const said = useSaid()
  useUntilSeen()
  const count = words.shownOf(shown, all) + (apart > 0 ? words.apart(apart) : '')
  useAnnounced(JSON.stringify(filters), isFiltering(filters) ? count : words.all(all))
  if (!isFiltering(filters)) return null
  return (
    <span className={styles.chip} title={[...said, count].join(' · ')}>
      <span className={styles.said} dir="auto">
        {said.join(' · ')}
      </span>
      <b className={styles.count}>{count}</b>
      <button
        type="button"
        className={styles.clear}
        aria-label={words.clear}
        onClick={() => {
          askForAll()
          onClear()
        }}
      >
        <X />
      </button>
    </span>
  )
}

/** The parts of what is asked for, in words. */
const useSaid = (): string[] => {
  const { partner, status, tag, text, only } = useFilters()
  const names = usePartnerNames()
  return [
    partner && (names.get(partner)?.name ?? words.gone),
    status?.map((one) => activityStatuses[one]).join(', '),
    tag,
    text && words.quoted(text),
    ...(only ?? []).map((one) => words[one]),
  ].filter((one): one is string => one !== undefined && one !== '')
}

/** Once one has seen what was changed, nothing is any more, and it is not asked for either. */
const useUntilSeen = (): void => {
  const { only = [] } = useFilters()
  const since = useStore(sinceOf(useLive()))
  const wasKnown = useRef(false)
  useEffect(() => {
    const isSeen = wasKnown.current && since === undefined
    wasKnown.current = since !== undefined
    if (isSeen && only.includes('changed'))
      ask({ only: only.filter((one) => one !== 'changed').join(',') || undefined })
  }, [since, only])
}

/** Says how much is shown each time something else is asked for, not when somebody changes the record. */
const useAnnounced = (asked: string, sentence: string): void => {
  const last = useRef(asked)
  useEffect(() => {
    if (last.current !== asked) announce(sentence)
    last.current = asked
  }, [asked, sentence])
}
