/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import { deleted } from '../messages/en/deleted.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { initiativeInAddress } from './address.ts'
import button from './button.module.css'
import { Centered, Heading } from './page.tsx'
import page from './page.module.css'
import { forgetAll, hasUnsent } from '../net/kept.ts'
import { unsentAnswers } from './unsent-answers.ts'

/**
 * An initiative that was here once and never will be again. What this device has kept of it is taken away only when
 * somebody says so. `children`: the way to take along what somebody who edits wrote.
 */
export const GonePage = ({ children }: { children: ComponentChildren }) => {
  const [initiative] = useState(initiativeInAddress)
  const [isForgotten, setForgotten] = useState(false)
  const answers = isForgotten ? [] : unsentAnswers(initiative)
  const forget = () => {
    forgetAll(initiative)
    setForgotten(true)
  }
  return (
    <Centered>
      <Heading>{deleted.gone}</Heading>
      <p role="alert">{deleted.goneBody}</p>
      {!isForgotten && children}
      {answers.length > 0 && <p>{deleted.goneKept}</p>}
      {answers.length > 0 && (
        <ul class={page.kept}>
          {answers.map((text) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      {isForgotten ? (
        <output>{deleted.forgotten}</output>
      ) : (
        // with unsent words the page that takes them along asks before it removes them
        !hasUnsent(initiative) && (
          <button type="button" class={button.secondary} onClick={forget}>
            {deleted.forget}
          </button>
        )
      )}
      <a class={button.quietLink} href="/">
        {words.home}
      </a>
    </Centered>
  )
}
