import { Pin, Projector, QrCode } from 'lucide-react'
import type { ReactNode } from 'react'

import { useInitiative, useStore } from '../../../live/use-live.ts'
import { SHOWS } from '../../../live/told-wall.ts'
import { wallMenu as words } from '../../../messages/en/on-the-wall.ts'
import { keptLinks } from '../../../parts/kept-links.ts'
import { MenuItem, MenuSection } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import { chooseForWall, wallChoice } from '../../../parts/wall/choice.ts'
import { showOnWall } from '../../../parts/wall/show-on-wall.ts'

/** What is done with the wall from the grid. */
export const WallItems = () => {
  const { id } = useInitiative()
  const { show, still, foot } = useStore(wallChoice)
  return (
    <>
      <MenuSection title={words.wall}>
        <MenuItem id="open" textValue={words.open} onAction={() => showOnWall(id)}>
          <Projector /> {words.open} <kbd>{words.openKey}</kbd>
        </MenuItem>
      </MenuSection>
      <MenuSection title={words.what}>
        {SHOWS.map((one) => (
          <Chosen
            key={one}
            id={one}
            label={words.shows[one]}
            isChosen={one === show}
            onChoose={() => chooseForWall(id, { show: one, still: false, names: false })}
          />
        ))}
        <Chosen
          id="still"
          icon={<Pin />}
          label={words.still}
          isChosen={still}
          onChoose={() => chooseForWall(id, { still: !still })}
        />
        <Chosen
          id="foot"
          icon={<QrCode />}
          label={words.foot}
          isChosen={foot}
          onChoose={() => {
            chooseForWall(id, { foot: !foot })
            if (!foot && !keptLinks(id).some(({ role }) => role === 'contributor')) toast(words.noCode)
          }}
        />
      </MenuSection>
    </>
  )
}

type ChosenProps = {
  id: string
  label: string
  icon?: ReactNode
  isChosen: boolean
  onChoose: () => void
}

const Chosen = ({ id, label, icon, isChosen, onChoose }: ChosenProps) => (
  <MenuItem id={id} textValue={label} aria-label={isChosen ? `${label}, ✓` : label} onAction={onChoose}>
    {icon}
    {label} {isChosen && '✓'}
  </MenuItem>
)
