import { Eye, EyeOff } from 'lucide-react'
import { useEffect } from 'react'

import { namesHidden } from '../../live/names-hidden.ts'
import { useInitiative, useStore } from '../../live/use-live.ts'
import { namesHidden as words } from '../../messages/en/names-hidden.ts'
import { inQuery } from '../../net/address.ts'
import { closeComments } from '../../parts/comments/open-comments.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './map-page.module.css'

const KEY = 'm'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** Hides all names on this screen, by one key as well; and says so for as long as they are. */
export const NamesButton = () => {
  const store = namesHidden(useInitiative().id)
  const isHidden = useStore(store)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== KEY || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isField(event.target)) return
      if (document.querySelector('[role=dialog], [role=menu]')) return
      event.preventDefault()
      store.set(!store.get())
    }
    const uncover = () => {
      // what is said beside the page names those on it
      if (store.get() && inQuery('comments') !== undefined) closeComments()
    }
    const say = () => {
      announce(store.get() ? words.did : words.undid)
      uncover()
    }
    uncover()
    addEventListener('keydown', hear)
    const end = store.subscribe(say)
    return () => {
      removeEventListener('keydown', hear)
      end()
    }
  }, [store])
  return (
    <>
      {isHidden && <span className={styles.hiding}>{words.isOn}</span>}
      <Button
        look="icon"
        aria-label={words.hide}
        title={isHidden ? words.show : words.hide}
        aria-pressed={isHidden}
        onPress={() => store.set(!isHidden)}
      >
        {isHidden ? <EyeOff /> : <Eye />}
      </Button>
    </>
  )
}
