import { missing as words } from '../../../messages/en/grid.ts'
import { later } from '../../../parts/later.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import type { Go } from './actions.tsx'
import { closeFindings, useIsListing } from './open-findings.ts'

const FindingsList = later<{ go: Go }>(async () => (await import('./findings-list.tsx')).FindingsList, null)

/** What is missing, beside the grid or as a sheet over it. */
export const Findings = ({ isSheet }: { isSheet: boolean }) => {
  if (!useIsListing()) return null
  const close = () => closeFindings()
  if (isSheet)
    return (
      <Dialog title={words.title} isOpen onClose={close}>
        <FindingsList go={leaveSheet} />
      </Dialog>
    )
  return (
    <SidePanel title={words.title} closes={words.close} onClose={close}>
      <FindingsList go={stay} />
    </SidePanel>
  )
}

const stay: Go = (act) => act()

/** A sheet that goes gives the focus back to where it was, a frame later. */
const leaveSheet: Go = (act) => closeFindings(() => requestAnimationFrame(() => requestAnimationFrame(act)))
