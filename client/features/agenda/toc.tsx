import { ChevronDown } from 'lucide-react'

import { useLive } from '../../live/use-live.ts'
import { agenda as words } from '../../messages/en/agenda.ts'
import { WhoIsAt } from '../../parts/who.tsx'
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

const PeopleIn = ({ section }: { section: string }) => (
  <WhoIsAt
    presence={useLive().plan.presence}
    item={`agenda/${section}`}
    shown={2}
    className={styles.people}
  />
)
