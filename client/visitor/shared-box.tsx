/** @jsxImportSource preact */
import { visitor as words } from '../messages/en/visitor.ts'
import form from './form.module.css'

type Props = { is: boolean; changed: (is: boolean) => void; disabled?: boolean }

/** Whether this is a shared computer, on which nothing is kept. */
export const SharedBox = ({ is, changed, disabled }: Props) => (
  <label class={form.check}>
    <input
      type="checkbox"
      checked={is}
      disabled={disabled}
      onChange={(event) => changed(event.currentTarget.checked)}
    />
    <span>
      {words.shared.title}
      <small>{words.shared.hint}</small>
    </span>
  </label>
)
