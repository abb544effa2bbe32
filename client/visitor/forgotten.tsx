/** @jsxImportSource preact */
import { visitor as words } from '../messages/en/visitor.ts'
import { Centered, Heading } from './page.tsx'

/** What is left after a phone was forgotten. */
export const Forgotten = () => (
  <Centered>
    <Heading>{words.contribute.forgotten}</Heading>
    <p>{words.contribute.forgottenBody}</p>
  </Centered>
)
