import { Check } from 'lucide-react'

import { ask } from '../../../net/http.ts'
import { useInitiative } from '../../../live/use-live.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { share } from '../../../messages/en/share.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useAttempt } from '../use-attempt.ts'
import type { Person } from '../../../../shared/api.ts'
import { changeId } from './use-people.ts'
import styles from './people.module.css'

const words = share.people

type Change = { confirmed: true } | { as: 'partner' } | { partner: string }

type Props = { person: Person; name: string; saved: () => Promise<void> }

/**
 * What a facilitator makes of somebody's own word: it is confirmed, an organization that is not listed becomes a
 * partner, or is one of those there are.
 */
export const Word = ({ person, name, saved }: Props) => {
  const { id } = useInitiative()
  const partners = usePartners()
  const attempt = useAttempt()
  const { organization, partner, confirmed } = person
  const change = (body: Change, said: string) =>
    void attempt(async () => {
      await ask('PATCH /api/initiatives/:id/people/:person', { id, person: person.id, body })
      await saved()
      toast(said)
      // what was pressed is gone
      document.getElementById(changeId(person))?.focus()
    })
  if (organization !== '')
    return (
      <span className={styles.word}>
        <Button
          aria-label={words.addPartnerOf(organization)}
          onPress={() => change({ as: 'partner' }, words.isPartner(organization))}
        >
          {words.addPartner}
        </Button>
        {partners.length > 0 && (
          <Menu
            label={words.itIsOf(organization)}
            button={<Button aria-label={words.itIsOf(organization)}>{words.itIs}</Button>}
          >
            {partners.map((one) => (
              <MenuItem
                key={one.id}
                textValue={one.name}
                onAction={() => change({ partner: one.id }, words.changed(name))}
              >
                <bdi>{one.name}</bdi>
              </MenuItem>
            ))}
          </Menu>
        )}
      </span>
    )
  if (partner === null || confirmed) return null
  return (
    <span className={styles.word}>
      <Button
        aria-label={words.confirmOf(name)}
        onPress={() => change({ confirmed: true }, words.confirmed(name))}
      >
        <Check /> {words.confirm}
      </Button>
    </span>
  )
}
