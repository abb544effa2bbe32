/** @jsxImportSource preact */
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { WordsField } from './field.tsx'

type Props = { name: string; problem: string; changed: (name: string) => void }

/** What somebody is called here. */
export const NameField = ({ name, problem, changed }: Props) => (
  <WordsField
    id="name"
    label={words.join.name}
    hint={words.join.nameHint}
    problem={problem}
    most={MAX_NAME}
    value={name}
    changed={changed}
    given={{ autocomplete: 'name' }}
  />
)
