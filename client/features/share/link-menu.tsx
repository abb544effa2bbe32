import { CalendarClock, Ellipsis, PenLine, Plus, Power, RefreshCw, Send } from 'lucide-react'
import { useState } from 'react'

import type { Role } from '../../../shared/words/roles.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { LinkDialog, type LinkTask } from './link-dialog.tsx'
import type { KnownLink, Links } from './use-links.ts'
import { useAttempt } from './use-attempt.ts'

type Props = { role: Role; name: string; link: KnownLink | undefined; links: Links; canAdd?: boolean }

/** All that can be done with a link beside copying it. */
export const LinkMenu = ({ role, name, link, links, canAdd = true }: Props) => {
  const { title } = useInitiative()
  const attempt = useAttempt()
  const [task, setTask] = useState<LinkTask>()
  const add = () =>
    void attempt(async () => {
      await links.make(role)
      toast(share.made)
    })
  const send = (url: string) => void navigator.share({ title, url }).catch(() => undefined)
  return (
    <>
      <Menu
        label={share.more(name)}
        button={
          <Button look="icon" aria-label={share.more(name)}>
            <Ellipsis />
          </Button>
        }
      >
        {link?.url !== undefined && 'share' in navigator && (
          <MenuItem onAction={() => send(link.url ?? '')} textValue={share.send}>
            <Send /> {share.send}
          </MenuItem>
        )}
        {link && (
          <>
            <MenuItem onAction={() => setTask('label')} textValue={share.label}>
              <PenLine /> {share.label}
            </MenuItem>
            <MenuItem onAction={() => setTask('expiry')} textValue={share.expiry}>
              <CalendarClock /> {share.expiry}
            </MenuItem>
          </>
        )}
        {canAdd && (
          <MenuItem onAction={add} textValue={share.another}>
            <Plus /> {share.another}
          </MenuItem>
        )}
        {link && (
          <>
            <MenuLine />
            <MenuItem onAction={() => setTask('renew')} textValue={share.renew}>
              <RefreshCw /> {share.renew}
            </MenuItem>
            <MenuItem danger onAction={() => setTask('off')} textValue={share.turnOff}>
              <Power /> {share.turnOff}
            </MenuItem>
          </>
        )}
      </Menu>
      {link && task && (
        <LinkDialog task={task} name={name} link={link} links={links} onClose={() => setTask(undefined)} />
      )}
    </>
  )
}
