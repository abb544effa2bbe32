/** @jsxImportSource preact */
import { visitor as words } from '../messages/en/visitor.ts'
import { addressIn } from '../net/address.ts'
import button from './button.module.css'
import { CodeField } from './code-field.tsx'
import { Centered, Heading } from './page.tsx'

/** The page of `/i/code`: takes the code that somebody's other device shows. */
export const CodePage = () => (
  <Centered>
    <Heading>{words.code.title}</Heading>
    <p>{words.code.body}</p>
    <CodeField label={words.code.label} asksShared taken={(id) => location.assign(addressIn(id))} />
    <a class={button.quietLink} href="/">
      {words.home}
    </a>
  </Centered>
)
