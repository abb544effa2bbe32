import type { Partner } from '../../../shared/model/kinds.ts'
import { NextSteps } from '../../parts/next-steps.tsx'
import { Commitment } from './commitment.tsx'
import { OnMap } from './on-map.tsx'
import styles from './partner-details.module.css'
import { Work } from './work.tsx'

/** What a partner has agreed to, what it does, and where it stands on the power map. */
export const PartnerDetails = ({ partner, name }: { partner: Partner; name: string }) => (
  <div className={styles.details}>
    <Commitment partner={partner} name={name} />
    <div className={styles.part}>
      <Work id={partner.id} name={name} />
      <NextSteps by={partner.id} />
      <OnMap id={partner.id} />
    </div>
  </div>
)
