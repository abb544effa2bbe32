import { MapPin } from 'lucide-react'

import { initialsOf, type Present } from '../live/presence.ts'
import { useOthers } from '../live/use-presence.ts'
import { chooseOthers, showsOthers } from '../live/shows-others.ts'
import { useInitiative, useStore } from '../live/use-live.ts'
import { useWhoSpeaksFor } from '../live/use-speaks-for.ts'
import { app } from '../messages/en/app.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx'
import { followed } from './follow.ts'
import styles from './people.module.css'
import { nameOfPage } from './pages.tsx'
import { Said } from '../ui/said.tsx'

const SHOWN = 4

/** Who else is here, as a row of initials; pressing it lists them, and a press on one follows them. */
export const People = () => {
  const { name } = useInitiative()
  const persons = useOthers()
  const isShown = useStore(showsOthers)
  const rest = persons.length - SHOWN
  return (
    <Menu
      label={app.people.list}
      button={
        <Button look="quiet" aria-label={app.people.label(persons.length)}>
          <span className={styles.row} aria-hidden>
            {persons.slice(0, SHOWN).map(({ who, color }) => (
              <Avatar key={who.person} name={who.name} initials={initialsOf(who.name)} color={color} />
            ))}
            {persons.length === 0 && <Avatar name={name} initials={initialsOf(name)} color={MINE} />}
            {rest > 0 && <Avatar initials={`+${rest}`} color={MINE} />}
          </span>
          <span className={styles.count} aria-hidden>
            {persons.length + 1}
          </span>
        </Button>
      }
    >
      {persons.length === 0 && (
        <MenuItem isDisabled textValue={app.people.onlyYou}>
          {app.people.onlyYou}
        </MenuItem>
      )}
      {persons.map((person) => (
        <MenuItem
          key={person.who.person}
          textValue={person.who.name}
          onAction={() => followed.set(person.who)}
          isDisabled={!person.at || !nameOfPage(person.at.place)}
        >
          <Avatar initials={initialsOf(person.who.name)} color={person.color} />
          <span className={styles.person}>
            <b dir="auto">{person.who.name}</b>
            <About person={person} />
          </span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem
        textValue={app.people.show}
        aria-label={isShown ? `${app.people.show}, ✓` : app.people.show}
        onAction={() => chooseOthers(!isShown)}
      >
        <MapPin /> {app.people.show} {isShown && '✓'}
      </MenuItem>
    </Menu>
  )
}

const About = ({ person }: { person: Present }) => (
  <small>
    <Said>{[useWhoSpeaksFor(person.who), whereIs(person)].filter(Boolean).join(' · ')}</Said>
  </small>
)

const MINE = '#4c555b'

const whereIs = ({ at }: Present): string | undefined => {
  const page = at && nameOfPage(at.place)
  if (!page) return undefined
  return at.typing ? app.people.typing(page) : app.people.at(page)
}
