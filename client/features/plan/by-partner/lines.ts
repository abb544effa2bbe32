import { byPlace } from '../../../../shared/model/activities.ts'
import type { Activity } from '../../../../shared/model/kinds.ts'
import { cardStop, type Layout, lineStop } from '../grid/stops.ts'

/** What one partner does for one component. */
export type Share = {
  lead: readonly string[]
  support: readonly string[]
  /** Others who lead something in a cell in which this partner leads something. */
  alsoLead: readonly string[]
}

export type Line = {
  partner: string | undefined
  leads: number
  supports: number
  shares: ReadonlyMap<string, Share>
}

export type ByPartner = {
  /** A line for each partner, in their order, and one for what nobody leads. */
  lines: readonly Line[]
  /** Of each component: whether anybody leads anything, and how many have no lead. */
  gaps: ReadonlyMap<string, { isLed: boolean; unled: number }>
}

/** Who leads and supports what. `partners`: the ids of all, in order; `shown`: those on screen. */
export const linesOf = (given: {
  partners: readonly string[]
  components: readonly string[]
  phases: readonly string[]
  shown: readonly Activity[]
}): ByPartner => {
  const { partners, components, phases, shown } = given
  const inOrder = shown.toSorted(
    (a, b) => phases.indexOf(a.place.phase) - phases.indexOf(b.place.phase) || byPlace(a, b),
  )
  const leadOf = ({ lead }: Activity) => (lead !== undefined && partners.includes(lead) ? lead : undefined)
  const line = (partner: string | undefined): Line => {
    const lead = inOrder.filter((one) => leadOf(one) === partner)
    const support = inOrder.filter(
      (one) => partner !== undefined && leadOf(one) !== partner && one.supporting.includes(partner),
    )
    const share = (component: string): Share => {
      const inIt = (one: Activity) => one.place.component === component
      const cells = new Set(lead.filter(inIt).map(({ place }) => place.phase))
      const others =
        partner === undefined ? [] : inOrder.filter((one) => inIt(one) && cells.has(one.place.phase))
      const alsoLead = partners.filter(
        (other) => other !== partner && others.some((one) => leadOf(one) === other),
      )
      return { lead: idsOf(lead.filter(inIt)), support: idsOf(support.filter(inIt)), alsoLead }
    }
    const shares = new Map(components.map((component) => [component, share(component)]))
    return { partner, leads: lead.length, supports: support.length, shares }
  }
  const gap = (component: string) => {
    const here = inOrder.filter(({ place }) => place.component === component)
    const unled = here.filter((one) => leadOf(one) === undefined).length
    return { isLed: here.length > unled, unled }
  }
  return {
    lines: [...partners, undefined]
      .map(line)
      .filter(({ partner, leads }) => partner !== undefined || leads > 0),
    gaps: new Map(components.map((component) => [component, gap(component)])),
  }
}

/** Where arrow keys go: by partner and component, what is led before what is supported. */
export const partnerStops = (lines: readonly Line[], components: readonly string[]): Layout =>
  lines.map(({ partner = '', shares }) =>
    components.map((component) => {
      const { lead = [], support = [] } = shares.get(component) ?? {}
      return [...lead.map(cardStop), ...support.map((id) => lineStop(partner, id))]
    }),
  )

const idsOf = (all: readonly Activity[]): string[] => all.map(({ id }) => id)
