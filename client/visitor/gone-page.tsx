/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import { deleted } from '../messages/en/deleted.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { initiativeInAddress } from '../net/address.ts'
import button from './button.module.css'
import { Centered, Heading } from './page.tsx'
import { forgetAll, hasUnsent } from '../net/kept.ts'

/**
 * An initiative that was here once and never will be again. What this device has kept of it is taken away only when
 * somebody says so. `children`: what was not sent, to take along.
 */
export const GonePage = ({ children }: { children: ComponentChildren }) => {
  const [initiative] = useState(initiativeInAddress)
  const [isForgotten, setForgotten] = useState(false)
  const forget = () => {
    forgetAll(initiative)
    setForgotten(true)
  }
  return (
    <Centered>
      <Heading>{deleted.gone}</Heading>
      <p role="alert">{deleted.goneBody}</p>
      {!isForgotten && children}
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
