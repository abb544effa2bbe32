import { Eye, Hand, type LucideIcon, PenLine, QrCode, Timer } from 'lucide-react'
import { useRef, useState } from 'react'

import type { Role } from '../../../shared/words/roles.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { whenSaid } from '../../messages/when-short.ts'
import { Button } from '../../ui/button.tsx'
import { CodePanel } from './code-panel.tsx'
import { CopyButton } from './copy-button.tsx'
import { joinedSaid } from './joined.ts'
import { LinkMenu } from './link-menu.tsx'
import type { Links, RoleLinks } from './use-links.ts'
import { OtherLinks } from './other-links.tsx'
import type { Person } from '../../../shared/api.ts'
import styles from './share.module.css'
import { useAttempt } from './use-attempt.ts'

const ICONS: Record<Role, LucideIcon> = {
  editor: PenLine,
  contributor: Hand,
  viewer: Eye,
  facilitator: Timer,
}

type Props = { role: Role; of: RoleLinks; links: Links; people: readonly Person[] }

/** A role: what it allows, how many came, its link and its code. Nothing secret is on screen until asked for. */
export const RoleRow = ({ role, of, links, people }: Props) => {
  const attempt = useAttempt()
  const [code, setCode] = useState<string>()
  const Icon = ICONS[role]
  const { name } = share.roles[role]
  const { first } = of
  const making = useRef<Promise<string>>(undefined)
  const make = (): Promise<string> =>
    links
      .make(role)
      .then(({ url }) => url)
      .finally(() => (making.current = undefined))
  // pressed twice, it is the same link
  const addressOf = async (): Promise<string> => first?.url ?? (making.current ??= make())
  const toggleCode = async () => setCode(code === undefined ? await addressOf() : undefined)
  return (
    <section className={styles.role} aria-label={name}>
      <div className={styles.row}>
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
        <div className={styles.about}>
          <b>{name}</b>
          <small>{useAbout(role, of, people)}</small>
        </div>
        <div className={styles.actions}>
          <CopyButton
            name={name}
            isKept={first?.url !== undefined}
            addressOf={addressOf}
            asks={role === 'facilitator' ? share.leads.question : undefined}
          />
          <Button
            look="icon"
            aria-label={`${code === undefined ? share.showCode : share.hideCode}: ${name}`}
            aria-expanded={code !== undefined}
            onPress={() => void attempt(toggleCode)}
          >
            <QrCode />
          </Button>
          <LinkMenu role={role} name={name} link={first} links={links} />
        </div>
      </div>
      {code !== undefined && <CodePanel role={role} url={first?.url ?? code} />}
      <OtherLinks of={of} links={links} people={people} />
    </section>
  )
}

const useAbout = (role: Role, { first, others, ended }: RoleLinks, people: readonly Person[]): string => {
  const { review } = useInitiative()
  const words = share.roles[role]
  const allows = 'allowsAtOnce' in words && review === 'show' ? words.allowsAtOnce : words.allows
  if (!first) return `${allows} · ${share.noLink}`
  const parts = [
    allows,
    first.label && share.named(first.label),
    joinedSaid([first, ...others, ...ended], people),
  ]
  if (first.expiresAt !== null) parts.push(share.ends(whenSaid(first.expiresAt)))
  return parts.filter(Boolean).join(' · ')
}
