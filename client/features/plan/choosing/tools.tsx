import { ArrowRightLeft, CircleDot, Copy, Tag, Trash2, UserRound, X } from 'lucide-react'
import { type ReactElement, type ReactNode, useState } from 'react'

import { STATUSES } from '../../../../shared/words/choices.ts'
import { useStore } from '../../../live/use-live.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { details } from '../../../messages/en/grid.ts'
import { several as words } from '../../../messages/en/several.ts'
import { Button, type ButtonProps } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { usePartnerNames } from '../card/partners.tsx'
import { StatusIcon } from '../card/status-icon.tsx'
import { useGrid } from '../grid-view.ts'
import { FIRST_TOOL, leaveChoice, TOOLS } from './keys.ts'
import { askToDeleteChosen, chosenInOrder, deleteChosen, duplicateChosen, setChosen } from './several.ts'
import { TagsOfChosen } from './tags-of-chosen.tsx'
import styles from './tools.module.css'

/** What is done to all activities that are chosen. It stands over the title, where it covers no card. */
export const ChosenTools = () => {
  const grid = useGrid()
  const { choice } = grid.view
  const { size } = useStore(choice.ids)
  const [isTagging, setTagging] = useState(false)
  return (
    <section className={styles.tools} aria-label={words.tools} {...{ [TOOLS]: '' }}>
      <strong className={styles.count}>{words.chosen(size)}</strong>
      <div className={styles.buttons}>
        <StatusMenu />
        <Tool
          icon={<ArrowRightLeft />}
          label={words.move}
          aria-haspopup="dialog"
          onPress={() => grid.view.placing.set({ kind: 'chosen' })}
        />
        <LeadMenu />
        <Tool icon={<Tag />} label={words.tag} onPress={() => setTagging(true)} />
        <Tool icon={<Copy />} label={words.duplicate} onPress={() => duplicateChosen(grid)} />
        <Tool icon={<Trash2 />} label={words.delete} onPress={() => askToDeleteChosen(grid)} />
      </div>
      <Button look="icon" aria-label={words.clear} onPress={() => leaveChoice(grid)}>
        <X />
      </Button>
      <TagsOfChosen isOpen={isTagging} onClose={() => setTagging(false)} />
      <DeleteQuestion />
    </section>
  )
}

const Tool = ({ icon, label, ...props }: ButtonProps & { icon: ReactNode; label: string }) => (
  <Button look="quiet" aria-label={label} {...props}>
    {icon}
    <span className={styles.label}>{label}</span>
  </Button>
)

const ToolMenu = (props: { icon: ReactNode; label: string; children: ReactNode }): ReactElement => (
  <Menu
    label={props.label}
    placement="bottom start"
    button={
      <Button look="quiet" aria-label={props.label}>
        {props.icon}
        <span className={styles.label}>{props.label}</span>
      </Button>
    }
  >
    {props.children}
  </Menu>
)

const StatusMenu = () => {
  const grid = useGrid()
  return (
    <span {...{ [FIRST_TOOL]: '' }}>
      <ToolMenu icon={<CircleDot />} label={words.status}>
        {STATUSES.map((status) => (
          <MenuItem
            key={status}
            id={status}
            textValue={activityStatuses[status]}
            onAction={() => setChosen(grid, { status }, activityStatuses[status])}
          >
            <StatusIcon status={status} />
            {activityStatuses[status]}
          </MenuItem>
        ))}
      </ToolMenu>
    </span>
  )
}

const LeadMenu = () => {
  const grid = useGrid()
  const partners = [...usePartnerNames().values()]
  return (
    <ToolMenu icon={<UserRound />} label={words.lead}>
      <MenuItem id="nobody" onAction={() => setChosen(grid, { lead: undefined }, details.noLead)}>
        {details.noLead}
      </MenuItem>
      <MenuLine />
      {partners.map(({ id, name }) => (
        <MenuItem key={id} id={id} textValue={name} onAction={() => setChosen(grid, { lead: id }, name)}>
          <bdi>{name}</bdi>
        </MenuItem>
      ))}
    </ToolMenu>
  )
}

const DeleteQuestion = () => {
  const grid = useGrid()
  const { isAsking } = grid.view.choice
  const count = chosenInOrder(grid).length
  return (
    <Dialog title={words.deleteTitle(count)} isOpen={useStore(isAsking)} onClose={() => isAsking.set(false)}>
      <p>{words.deleteAsk}</p>
      <div className={styles.answers}>
        <Button onPress={() => isAsking.set(false)}>{words.keep}</Button>
        <Button look="danger" onPress={() => deleteChosen(grid)}>
          {words.delete}
        </Button>
      </div>
    </Dialog>
  )
}
