import { List, MapPin } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'

import { useLive } from '../../live/use-live.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { spoken } from '../../messages/theirs.ts'
import { goTo } from '../../net/address.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusBefore } from '../../ui/focus.ts'
import { Said } from '../../ui/said.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import styles from './comments.module.css'
import { closeComments } from './open-comments.ts'
import { showThing, useThing } from './thing.ts'
import { Threads } from './threads.tsx'

/** Where the pages are in a bar at the bottom. */
const NARROW = '(max-width: 56.1875rem)'

const followWidth = (changed: () => void): (() => void) => {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What was said about one thing, beside the page; a sheet over it where there is no room. */
export const CommentsPanel = ({ on }: { on: string }) => {
  const isSheet = useSyncExternalStore(followWidth, () => matchMedia(NARROW).matches)
  return isSheet ? (
    <Dialog title={words.title} isOpen onClose={closeComments}>
      <Content key={on} on={on} isOver />
    </Dialog>
  ) : (
    <Beside>
      <Content key={on} on={on} />
    </Beside>
  )
}

const close = (panel: HTMLElement | null): void => {
  if (panel) focusBefore(panel)
  closeComments()
}

const Beside = ({ children }: { children: ReactNode }) => (
  <SidePanel
    title={words.title}
    closes={words.close}
    onClose={close}
    actions={
      <Button look="icon" aria-label={words.everything} onPress={() => goTo('comments')}>
        <List />
      </Button>
    }
  >
    {children}
  </SidePanel>
)

/** `isOver`: it covers what it is about, and gives way to it. */
const Content = ({ on, isOver = false }: { on: string; isOver?: boolean }) => {
  const live = useLive()
  const thing = useThing(on)
  return (
    <>
      <div className={styles.thing}>
        <small>{thing.is}</small>
        <b>
          <Said>{thing.name}</Said>
        </b>
        {thing.isThere && (
          <Button
            look="quiet"
            aria-label={spoken(words.goTo(thing.name))}
            onPress={() => showThing(live, thing, !isOver)}
          >
            <MapPin aria-hidden />
          </Button>
        )}
      </div>
      <Threads thing={thing} />
    </>
  )
}
