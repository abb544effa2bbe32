import { KeyRound, Send } from 'lucide-react'
import { useState } from 'react'

import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './keep-link.module.css'
import { keptLinks } from '../../parts/kept-links.ts'

const words = share.keep

/** `later`: it is offered again at the next opening; `done`: the link is kept. */
type Props = { later: () => void; done: () => void }

/** Asks whoever has made an initiative to keep their own link: a strip on the page, in nobody's way. */
export const KeepLink = ({ later, done }: Props) => {
  const { id, title } = useInitiative()
  const [isKept, setKept] = useState(false)
  const url = keptLinks(id).find(({ role }) => role === 'facilitator')?.url
  const send = () =>
    void navigator.share({ title: words.subject(title), url: url ?? '' }).then(
      () => setKept(true),
      () => undefined,
    )
  return (
    <section className={styles.strip} aria-label={words.title}>
      <KeyRound aria-hidden />
      <p>
        <b>{isKept ? words.kept : words.title}</b> {url === undefined ? words.missing : words.body}
      </p>
      <div className={styles.buttons}>
        {url !== undefined && (
          <>
            <CopyButton
              name={share.roles.facilitator.name}
              words={words.copy}
              isKept
              addressOf={() => Promise.resolve(url)}
              copied={() => setKept(true)}
            />
            {'share' in navigator && (
              <Button onPress={send}>
                <Send /> {words.send}
              </Button>
            )}
          </>
        )}
        <Button look="quiet" onPress={isKept || url === undefined ? done : later}>
          {isKept || url === undefined ? words.done : words.later}
        </Button>
      </div>
    </section>
  )
}
