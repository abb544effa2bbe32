/** @jsxImportSource preact */
import { visitor as words } from '../messages/en/visitor.ts'
import { openAgain } from '../net/address.ts'
import button from './button.module.css'
import { Centered, Heading } from './page.tsx'

/** The link was right, and the browser refuses the cookie that says so. `secret`: the link's, to try again with. */
export const CookiePage = ({ secret }: { secret: string }) => (
  <Centered>
    <Heading>{words.cookies.title}</Heading>
    <p role="alert">{words.cookies.body}</p>
    <button type="button" class={button.primary} onClick={() => openAgain(secret)}>
      {words.cookies.again}
    </button>
  </Centered>
)

/** Something of ours, or of the browser's, went wrong. */
export const ProblemPage = ({ error }: { error: unknown }) => (
  <Centered>
    <Heading>{words.problem.title}</Heading>
    <p role="alert">{words.problem.body}</p>
    <button type="button" class={button.primary} onClick={() => location.reload()}>
      {words.problem.again}
    </button>
    <small>{String(error)}</small>
  </Centered>
)
