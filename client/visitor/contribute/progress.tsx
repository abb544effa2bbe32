/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import page from '../page.module.css'
import css from './contribute.module.css'

const STEPS = [1, 2, 3]

/** How far one is: choose, say, sent. */
export const Progress = ({ step }: { step: number }) => (
  <div class={css.progress}>
    <span class={page.hidden}>{words.form.progress(step, STEPS.length)}</span>
    {STEPS.map((each) => (
      <i key={each} data-done={each <= step} />
    ))}
  </div>
)
