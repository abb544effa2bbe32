/** @jsxImportSource preact */
import { MAX_NAME } from '../../shared/protocol.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { Field } from './field.tsx'
import form from './form.module.css'

type Props = { name: string; problem: string; changed: (name: string) => void }

/** What somebody is called here. */
export const NameField = ({ name, problem, changed }: Props) => (
  <Field id="name" label={words.join.name} hint={words.join.nameHint} problem={problem}>
    {(ties) => (
      <input
        {...ties}
        class={form.input}
        dir="auto"
        autocomplete="name"
        maxLength={MAX_NAME}
        value={name}
        onInput={(event) => changed(event.currentTarget.value)}
      />
    )}
  </Field>
)
