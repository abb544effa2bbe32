import { useEffect, useRef } from 'react'

import { type Status, STATUSES } from '../../../../shared/words/choices.ts'
import { compareNames } from '../../../messages/locale.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { filter as words } from '../../../messages/en/plan.ts'
import { sinceOf } from '../../../live/since.ts'
import { useInitiative, useLive, useSelected, useStore } from '../../../live/use-live.ts'
import { AskedWords } from '../../../parts/asked-words.tsx'
import { PartnerField } from '../../../parts/partner-fields.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField, ChoiceField } from '../../../ui/choice-field.tsx'
import { usePartnerNames } from '../card/partners.tsx'
import { StatusIcon } from '../card/status-icon.tsx'
import { isFiltering, ONLY } from '../filters.ts'
import { changedSinceIn, useGrid } from '../grid-view.ts'
import { ask, askForAll, useFilters } from './ask.ts'
import styles from './filter.module.css'

/** Which activities one wants to see: each answer counts at once. */
export const FilterRow = ({ onClose }: { onClose: () => void }) => {
  const row = useRef<HTMLFieldSetElement>(null)
  const { partner, status, tag, text, only = [] } = useFilters()
  const isOn = isFiltering(useFilters())
  const tags = useTags(tag)
  const { partner: mine } = useInitiative()
  const offered = { mine: usePartnerNames().has(mine ?? ''), changed: useHasChanged() }
  const close = useRef(onClose)
  useEffect(() => {
    const { current } = row
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close.current()
    current?.querySelector('input')?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <fieldset ref={row} className={styles.row} aria-label={words.label}>
      <AskedWords label={words.text} asked={text} onAsk={(said) => ask({ text: said })} />
      <PartnerField
        label={words.partner}
        nothing={words.anyPartner}
        value={partner}
        onChange={(id) => ask({ partner: id })}
      />
      {tags.length > 0 && (
        <ChoiceField
          label={words.tag}
          nothing={words.anyTag}
          value={tag}
          choices={tags.map((one) => ({ id: one, name: one }))}
          onChange={(one) => ask({ tag: one })}
        />
      )}
      <Statuses chosen={status} />
      <div className={styles.onlys}>
        {ONLY.filter((one) => offered[one] || only.includes(one)).map((one) => (
          <CheckField
            key={one}
            label={words[one]}
            isOn={only.includes(one)}
            onChange={(is) => {
              const next = ONLY.filter((other) => (other === one ? is : only.includes(other)))
              ask({ only: next.join(',') || undefined })
            }}
          />
        ))}
      </div>
      <div className={styles.ends}>
        {isOn && (
          <Button look="quiet" onPress={askForAll}>
            {words.clear}
          </Button>
        )}
        <Button onPress={onClose}>{words.close}</Button>
      </div>
    </fieldset>
  )
}

/** Whether it is known that an activity was changed since one was last here. */
const useHasChanged = (): boolean => {
  const { live } = useGrid()
  useStore(sinceOf(live))
  return changedSinceIn(live).length > 0
}

const Statuses = ({ chosen = [] }: { chosen?: readonly Status[] | undefined }) => (
  <fieldset className={styles.statuses}>
    <legend>{words.status}</legend>
    {STATUSES.map((one) => (
      <CheckField
        key={one}
        label={
          <span className={styles.status}>
            <StatusIcon status={one} />
            {activityStatuses[one]}
          </span>
        }
        isOn={chosen.includes(one)}
        onChange={(isIn) => {
          const next = STATUSES.filter((status) => (status === one ? isIn : chosen.includes(status)))
          ask({ status: next.join(',') || undefined })
        }}
      />
    ))}
  </fieldset>
)

/** All tags that activities have, and the one that is asked for. */
const useTags = (asked: string | undefined): string[] =>
  useSelected(useLive().activities.besideWords, (all) =>
    [...new Set([...all.flatMap(({ tags }) => tags), ...(asked === undefined ? [] : [asked])])].toSorted(
      compareNames,
    ),
  )
