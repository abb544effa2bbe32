import { MenuItem, MenuSection } from '../../../ui/menu.tsx'
import { grid, structure } from '../../../messages/en/grid.ts'
import type { Where } from '../actions.ts'
import { afterMenu } from '../after-menu.ts'
import { useShownParts } from '../use-cells.ts'

/** The lines of a menu that chooses a cell: a section for each phase, a line for each component. */
export const PlaceItems = (props: { now?: Where; onPlace: (where: Where) => void }) => {
  const { phases, components } = useShownParts()
  return phases.map((phase) => (
    <MenuSection key={phase.id} title={phase.name || structure.noName}>
      {components.map((component) => {
        const isNow = props.now?.phase === phase.id && props.now.component === component.id
        const name = component.name || structure.noName
        return (
          <MenuItem
            key={component.id}
            id={`${phase.id}/${component.id}`}
            textValue={name}
            isDisabled={isNow}
            onAction={() => afterMenu(() => props.onPlace({ phase: phase.id, component: component.id }))}
          >
            <span>
              <bdi>{name}</bdi> {isNow && `(${grid.here})`}
            </span>
          </MenuItem>
        )
      })}
    </MenuSection>
  ))
}
