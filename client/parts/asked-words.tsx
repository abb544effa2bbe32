import { useEffect, useRef, useState } from 'react'

import { TextField } from '../ui/field.tsx'

/** Milliseconds without a letter, after which words are looked for: the address is not written with each. */
const SOON = 150

type WordsProps = { label: string; asked: string | undefined; onAsk: (words: string | undefined) => void }

/** A field for words that shall stand in what is shown. */
export const AskedWords = ({ label, asked: text = '', onAsk }: WordsProps) => {
  const [typed, setTyped] = useState(text)
  const asked = useRef(text)
  const ask = useRef(onAsk)
  useEffect(() => {
    ask.current = onAsk
  })
  useEffect(() => {
    // taken away elsewhere, as by clearing all
    if (text !== asked.current) setTyped(text)
    asked.current = text
  }, [text])
  useEffect(() => {
    if (typed.trim() === asked.current) return undefined
    const timer = setTimeout(() => {
      asked.current = typed.trim()
      ask.current(typed.trim() || undefined)
    }, SOON)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextField
      label={label}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
