import { ChevronDown } from 'lucide-react'

import { initialsOf } from '../../live/presence.ts'
import { useLive } from '../../live/use-live.ts'
import { usePresentAt } from '../../live/use-presence.ts'
import { agenda as words } from '../../messages/en/agenda.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { FillMark } from './fill-mark.tsx'
import styles from './toc.module.css'
import { goToSection, type SectionHead } from './use-sections.ts'

type TocProps = { sections: SectionHead[]; current: string | undefined }

/** The sections, how far each is, and who is in it. */
export const Toc = ({ sections, current }: TocProps) => (
  <nav className={styles.toc} aria-label={words.sections}>
    <ol>
      {sections.map(({ id, name, fill }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.entry}
            aria-current={id === current ? 'location' : undefined}
            onClick={() => goToSection(id)}
          >
            <FillMark fill={fill} />
            <span className={styles.name} dir="auto">
              {name}
            </span>
            <PeopleIn section={id} />
          </button>
        </li>
      ))}
    </ol>
  </nav>
)

/** The same as a menu, where there is no room beside the sheet. */
export const TocMenu = ({ sections, current }: TocProps) => {
  const here = sections.find(({ id }) => id === current) ?? sections[0]
  if (!here) return null
  return (
    <div className={styles.menu}>
      <Menu
        label={words.sections}
        placement="bottom start"
        button={
          <Button aria-label={words.chooseSection(here.name)}>
            <FillMark fill={here.fill} />
            <span className={styles.name} dir="auto">
              {here.name}
            </span>
            <ChevronDown />
          </Button>
        }
      >
        {sections.map(({ id, name, fill }) => (
          <MenuItem key={id} id={id} textValue={name} onAction={() => goToSection(id)}>
            <FillMark fill={fill} />
            <span className={styles.name} dir="auto">
              {name}
            </span>
            <PeopleIn section={id} />
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}

const SHOWN = 2

const PeopleIn = ({ section }: { section: string }) => {
  const people = usePresentAt(useLive().plan.presence, `agenda/${section}`)
  return (
    <span className={styles.people}>
      {people.slice(0, SHOWN).map(({ client, who, color }) => (
        <Avatar key={client} name={who.name} initials={initialsOf(who.name)} color={color} small />
      ))}
      {people.length > SHOWN && <span>+{people.length - SHOWN}</span>}
    </span>
  )
}
