import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

import { GuestSettings } from '../features/share/guest-settings.tsx'
import { PeoplePanel } from '../features/share/people/people-panel.tsx'
import { Room } from '../features/share/room.tsx'
import { Rules } from '../features/share/rules.tsx'
import { ShareLinks } from '../features/share/share-links.tsx'
import { share } from '../messages/en/share.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './sharing.module.css'

const TABS = { room: Room, links: ShareLinks, guests: GuestSettings, rules: Rules, people: PeoplePanel }
const NAMES = ['room', 'links', 'guests', 'rules', 'people'] as const

/** All about who gets in and what they may see, for facilitators. */
export const Sharing = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={share.title} isOpen onClose={onClose} wide>
    <Tabs className={styles.tabs}>
      <TabList className={styles.list} aria-label={share.title}>
        {NAMES.map((name) => (
          <Tab key={name} id={name} className={styles.tab}>
            {share.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {NAMES.map((name) => {
        const Panel = TABS[name]
        return (
          <TabPanel key={name} id={name} className={styles.panel}>
            <Panel />
          </TabPanel>
        )
      })}
    </Tabs>
  </Dialog>
)
