import type { Finding } from '../../../../shared/model/findings.ts'
import type { Live } from '../../../live/live.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { grid } from '../../../messages/en/grid.ts'
import { dayShort } from '../../../messages/when-short.ts'

/** A finding in a sentence, with names as they are now. */
export const sayFinding = (live: Live, finding: Finding): string => {
  const { says } = words
  const titleOf = (id: string) => live.activities.get(id)?.title.trim() || grid.untitled
  const partner = (id: string | undefined) => live.partners.get(id ?? '')?.name || words.nobody
  const leadOf = (id: string) => partner(live.activities.get(id)?.lead)
  const part = (one: { name: string } | undefined) => one?.name.trim() || grid.noName
  switch (finding.rule) {
    case 'overdue':
      return says.overdue(titleOf(finding.activity), dayShort(finding.due))
    case 'stuck':
      return says.stuck(titleOf(finding.activity))
    case 'waits':
      return says.waits(titleOf(finding.activity), titleOf(finding.needs))
    case 'lead':
      return says.lead(titleOf(finding.activity), finding.isGone)
    case 'alike':
      return says.alike(
        titleOf(finding.activity),
        leadOf(finding.activity),
        titleOf(finding.other),
        leadOf(finding.other),
      )
    case 'empty':
      return says.empty(part(live.phases.get(finding.phase)), part(live.components.get(finding.component)))
    case 'leads':
      return says.leads(partner(finding.partner), finding.leads, finding.of)
  }
}
