/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './edition.module.css'
import type { EditionPartner } from '../../../shared/edition.ts'

/** The organizations at the table. */
export const PartnersPart = ({ partners }: { partners: EditionPartner[] }) => (
  <section class={css.part} aria-labelledby="partners">
    <h2 id="partners">{words.edition.partners}</h2>
    <ul class={css.partners}>
      {partners.map(({ id, name, code, backbone }) => (
        <li key={id}>
          <span class={css.partnerCode} aria-hidden="true">
            {code}
          </span>
          <span dir="auto">{name}</span>
          {backbone && <small>{words.edition.backbone}</small>}
        </li>
      ))}
    </ul>
  </section>
)
