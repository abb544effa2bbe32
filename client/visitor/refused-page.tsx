/** @jsxImportSource preact */
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { AppError } from '../../shared/words/errors.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { addressIn, initiativeInAddress, linkIn } from '../net/address.ts'
import { fetchApplication, useApplication } from './application.tsx'
import { NotLoaded } from './later.tsx'
import button from './button.module.css'
import { CodeField } from './code-field.tsx'
import { DeletedPage } from './deleted-page.tsx'
import { Field } from './field.tsx'
import form from './form.module.css'
import { GonePage } from './gone-page.tsx'
import { Centered, Heading } from './page.tsx'
import page from './page.module.css'
import { hasUnsent, isKnownHere } from '../net/kept.ts'
import { typedIn } from './typed-in.ts'
import { UnsentWords } from './unsent-words.tsx'

type Props = { error: AppError; left: string | undefined }

/**
 * Says why the initiative did not open, or is not open any more, and what to do; takes another link or a code. `left`:
 * the title of what was open until then.
 */
export const RefusedPage = ({ error: first, left }: Props) => {
  const [error, setError] = useState(first)
  const isKnown = useKnownHere()
  if (error.code === 'initiative-deleted')
    return (
      <DeletedPage error={error} refused={setError}>
        <Unsent error={error} />
      </DeletedPage>
    )
  if (error.code === 'no-initiative' && (error !== first || isKnown))
    return (
      <GonePage>
        <Unsent error={error} />
      </GonePage>
    )
  return (
    <Centered>
      <div class={page.titled}>
        {left !== undefined && (
          <p class={page.under}>
            <bdi>{left}</bdi>
          </p>
        )}
        {/* 410: it was open to this person once */}
        <Heading>
          {left !== undefined && error.status === 410 ? words.refused.ended : words.refused.title}
        </Heading>
      </div>
      <p role="alert">{error.message}</p>
      <Unsent error={error} />
      <OtherLink />
      <CodeField
        label={words.otherPhone.haveInstead}
        asksShared
        taken={(id) => location.assign(addressIn(id))}
      />
      <a class={button.quietLink} href="/">
        {words.home}
      </a>
    </Centered>
  )
}

/** Whether this device has kept something of the initiative in the address. */
const useKnownHere = (): boolean => {
  const [isKnown, setKnown] = useState(false)
  useEffect(() => void isKnownHere(initiativeInAddress()).then(setKnown), [])
  return isKnown
}

/** What was not sent is not lost when one is out meanwhile: answers to copy, edits to take along as a file. */
const Unsent = ({ error }: { error: AppError }) => {
  const [id] = useState(initiativeInAddress)
  const [isWanted, want] = useState(false)
  const state = useApplication(isWanted)
  if (isWanted && state.kind !== 'loading' && state.kind !== 'there') return <NotLoaded state={state} />
  const take = async () => {
    want(true)
    const { startKept } = await fetchApplication()
    const root = document.getElementById('root')
    if (!root) return
    render(null, root)
    startKept(root, id, error)
  }
  return (
    <>
      <UnsentWords initiative={id} />
      {hasUnsent(id) && (
        <>
          <p>{words.refused.unsent}</p>
          <button type="button" class={button.primary} onClick={() => void take().catch(() => undefined)}>
            {words.refused.takeAlong}
          </button>
        </>
      )}
    </>
  )
}

/** Not for a keyboard to correct, nor for a browser to remember. */
const PLAIN = { inputMode: 'url', autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const

/** A field for a link. What is pasted is masked: the page may be on a wall. */
const OtherLink = () => {
  const [wrong, setWrong] = useState(false)
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const link = linkIn(typedIn(event.currentTarget, 'link'))
    setWrong(link === undefined)
    if (link) location.assign(link)
  }
  return (
    <form onSubmit={submit}>
      <Field
        id="link"
        label={words.refused.paste}
        hint={words.refused.pasteHint}
        problem={wrong ? words.refused.notALink : ''}
      >
        {(wires) => (
          <div class={form.inline}>
            <input {...wires} {...PLAIN} class={`${form.input} ${form.masked}`} name="link" />
            <button type="submit" class={button.primary}>
              {words.refused.open}
            </button>
          </div>
        )}
      </Field>
    </form>
  )
}
