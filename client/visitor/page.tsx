/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { visitor as words } from '../messages/en/visitor.ts'
import { AppError } from '../../shared/words/errors.ts'
import { Mark } from './icons.tsx'
import type { Waiting } from '../net/persist.ts'
import button from './button.module.css'
import page from './page.module.css'

type Children = { children: ComponentChildren }

/** A page of an initiative: its name, a line under it, and what the page is for. */
export const Page = ({
  title,
  under,
  wide,
  children,
}: Children & { title: string; under: string; wide?: boolean }) => (
  <div class={page.page} data-wide={wide === true}>
    <header class={page.header}>
      <Mark />
      <div>
        <p class={page.name}>
          <bdi>{title}</bdi>
        </p>
        <p class={page.under}>{under}</p>
      </div>
    </header>
    <main class={wide ? page.wide : page.narrow}>{children}</main>
  </div>
)

/** A page of our own, when there is no initiative to name. */
export const Centered = ({ children }: Children) => (
  <div class={page.page}>
    <main class={page.centered}>
      <p class={page.product}>
        <Mark /> {words.product}
      </p>
      {children}
    </main>
  </div>
)

/**
 * The heading of a page, and its title for the browser. When the page replaces another one it takes the focus, so
 * that a screen reader starts there.
 */
export const Heading = ({ children, of }: { children: string; of?: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = [children, of ?? words.product].join(' · ')
    if (document.activeElement !== document.body || pages++ > 0)
      heading.current?.focus({ preventScroll: true })
  }, [children, of])
  return (
    <h1 class={page.heading} ref={heading} tabIndex={-1}>
      <bdi>{children}</bdi>
    </h1>
  )
}
let pages = 0

/** Something is on its way. Shown only when it takes longer than a moment. */
export const Quiet = ({ children }: Children) => (
  <div class={page.page}>
    <main class={page.quiet} aria-busy="true">
      <Mark />
      <output>{children}</output>
    </main>
  </div>
)

/** The server does not answer, or asks to wait: says so and goes on by itself. */
export const UnreachablePage = ({ waiting }: { waiting: Waiting }) => {
  const [trying, setTrying] = useState(false)
  useEffect(() => setTrying(false), [waiting])
  const body = waiting.error instanceof AppError ? waiting.error.message : words.unreachable.body
  return (
    <Centered>
      <Heading>{words.unreachable.title}</Heading>
      <output>{trying ? words.unreachable.trying : body}</output>
      <button
        type="button"
        class={button.primary}
        onClick={() => {
          setTrying(true)
          waiting.now()
        }}
      >
        {words.unreachable.now}
      </button>
    </Centered>
  )
}
