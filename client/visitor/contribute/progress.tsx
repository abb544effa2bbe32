/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './contribute.module.css'
import { STEPS } from './questions.ts'

const EACH = Array.from({ length: STEPS }, (_, index) => index + 1)

/** Which of the questions this is. */
export const Progress = ({ step }: { step: number }) => (
  <div>
    <p class={css.small}>{words.form.progress(step, STEPS)}</p>
    <div class={css.progress} aria-hidden="true">
      {EACH.map((each) => (
        <i key={each} data-done={each <= step} />
      ))}
    </div>
  </div>
)
