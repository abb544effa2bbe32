/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

import { visitor as words } from '../../messages/en/visitor.ts'
import { EyeIcon, PeopleIcon, PlanIcon } from '../icons.tsx'
import { Heading } from '../page.tsx'
import { go, type View } from '../view.ts'
import css from './contribute.module.css'
import type { Mine } from './mine.ts'
import { Forget } from './forget.tsx'
import { MineList } from './mine-list.tsx'
import type { Settings } from './settings.ts'
import { OtherPhone } from './other-phone.tsx'
import { SharedPhone } from './shared-phone.tsx'

type Props = { mine: Mine; settings: Settings; forgotten: () => void }

/** What one can add, read, and what became of what was sent. */
export const StartPage = ({ mine, settings: { shares, review }, forgotten }: Props) => {
  const { initiative } = mine
  return (
    <>
      <Heading of={mine.about.title}>{words.contribute.start}</Heading>
      <p>{review === 'first' ? words.contribute.readFirst : words.contribute.shownSoon}</p>
      <nav class={css.stack} aria-label={words.contribute.start}>
        <Door to={{ page: 'add' }} name={words.contribute.actor} hint={words.contribute.actorHint}>
          <PeopleIcon />
        </Door>
        {(shares.grid || shares.agenda) && (
          <Door to={{ page: 'read' }} name={words.contribute.read} hint={words.contribute.readHint}>
            <PlanIcon />
          </Door>
        )}
        {shares.map !== 'no' && (
          <Door to={{ page: 'map' }} name={words.contribute.map} hint={words.contribute.mapHint}>
            <EyeIcon />
          </Door>
        )}
      </nav>
      <MineList mine={mine} />
      <OtherPhone initiative={initiative} />
      <SharedPhone {...mine} />
      <Forget initiative={initiative} forgotten={forgotten} />
    </>
  )
}

const Door = (props: { to: View; name: string; hint: string; children: ComponentChildren }) => (
  <button type="button" class={css.door} onClick={() => go(props.to)}>
    {props.children}
    <span>
      <b>{props.name}</b>
      <small>{props.hint}</small>
    </span>
  </button>
)
