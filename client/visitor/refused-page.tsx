/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import type { AppError } from '../../shared/errors.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { linkIn } from './address.ts'
import { CodeField } from './code-field.tsx'
import { Centered, Heading } from './page.tsx'
import { typedIn } from './typed-in.ts'
import ui from './visitor.module.css'

/** Says why the initiative did not open and what to do, and takes another link. */
export const RefusedPage = ({ error }: { error: AppError }) => (
  <Centered>
    <Heading>{words.refused.title}</Heading>
    <p role="alert">{error.message}</p>
    <OtherLink />
    <CodeField label={words.otherPhone.haveInstead} taken={(id) => location.assign(`/i/${id}`)} />
    <a class={ui.quietLink} href="/">
      {words.home}
    </a>
  </Centered>
)

/** A field for a link. What is pasted is masked: the page may be on a wall. */
const OtherLink = () => {
  const [wrong, setWrong] = useState(false)
  return (
    <form
      class={ui.form}
      onSubmit={(event) => {
        event.preventDefault()
        const link = linkIn(typedIn(event.currentTarget, 'link'))
        setWrong(link === undefined)
        if (link) location.assign(link)
      }}
    >
      <div>
        <label class={ui.label} for="link">
          {words.refused.paste}
        </label>
        <p class={ui.hint} id="link-hint">
          {words.refused.pasteHint}
        </p>
        <div class={ui.inline}>
          <input
            class={`${ui.input} ${ui.masked}`}
            id="link"
            name="link"
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={wrong ? 'link-hint link-wrong' : 'link-hint'}
            aria-invalid={wrong}
          />
          <button type="submit" class={ui.primary}>
            {words.refused.open}
          </button>
        </div>
        <p class={ui.wrong} id="link-wrong" role="alert">
          {wrong ? words.refused.notALink : ''}
        </p>
      </div>
    </form>
  )
}
