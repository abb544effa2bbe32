/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './edition.module.css'
import type { EditionSection } from '../../../shared/edition.ts'
import { RichText } from './rich-text.tsx'

/** The common agenda, section by section. */
export const AgendaPart = ({ sections }: { sections: EditionSection[] }) => (
  <section class={css.part} aria-labelledby="agenda">
    <h2 id="agenda">{words.edition.agenda}</h2>
    <p class={css.hint}>{words.edition.agendaHint}</p>
    <div class={css.sheet}>
      {sections.map(({ id, name, prompt, rich }) => (
        <section key={id}>
          <h3 dir="auto">{name}</h3>
          {prompt && (
            <p class={css.prompt} dir="auto">
              {prompt}
            </p>
          )}
          {rich.length === 0 ? (
            <p class={css.empty}>{words.edition.emptySection}</p>
          ) : (
            <RichText blocks={rich} />
          )}
        </section>
      ))}
    </div>
  </section>
)
