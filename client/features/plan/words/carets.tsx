import { useLayoutEffect, useRef, useState } from 'react'
import * as Y from 'yjs'

import { entryOf } from '../../../../shared/model/collection.ts'
import { indexOfCaret } from '../../../live/carets.ts'
import { type FieldOf, placeOf } from '../../../live/held.ts'
import type { Caret } from '../../../live/presence.ts'
import { useLive } from '../../../live/use-live.ts'
import { useGroup } from '../../../live/use-presence.ts'
import styles from './carets.module.css'

/** Others' carets in the words of an element that this is put into; `words`: what they are now. */
export const Carets = ({ of, words }: { of: FieldOf; words: string }) => {
  const { plan } = useLive()
  const { item, field } = placeOf(of)
  const carets = useGroup(plan.presence.carets, `${item}/${field}`)
  if (carets.length === 0 || of.id === null) return null
  const text = entryOf(plan.doc, of.kind, of.id)?.get(of.key)
  if (!(text instanceof Y.Text)) return null
  return carets.map((caret) => (
    <OneCaret key={caret.client} caret={caret} index={indexOfCaret(text, caret.at)} words={words} />
  ))
}

type Spot = { left: number; top: number; height: number }

const OneCaret = (props: { caret: Caret; index: number | undefined; words: string }) => {
  const { caret, index, words } = props
  const origin = useRef<HTMLSpanElement>(null)
  const [spot, setSpot] = useState<Spot>()
  useLayoutEffect(() => {
    const host = origin.current?.parentElement
    if (!host || index === undefined) return undefined
    const measure = () => origin.current && setSpot(spotIn(host, index, origin.current))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(host)
    return () => observer.disconnect()
  }, [index, words])
  return (
    <span ref={origin} aria-hidden data-caret className={styles.origin}>
      {index !== undefined && spot && (
        <>
          <span className={styles.caret} style={{ background: caret.color, ...spot }} />
          <bdi
            key={`${index}/${words.length}`}
            className={styles.name}
            style={{ background: caret.color, left: spot.left }}
          >
            {caret.who.name}
          </bdi>
        </>
      )}
    </span>
  )
}

/** Where the caret before a letter stands, from where `origin` does; nothing where the words are not on the page. */
const spotIn = (host: HTMLElement, index: number, origin: HTMLElement): Spot | undefined => {
  const letter = letterAt(host, Math.max(0, index - 1))
  if (!letter) return undefined
  const { left: x, top: y } = origin.getBoundingClientRect()
  const isForward = getComputedStyle(host).direction === 'ltr'
  const { left, right, top, height } = letter
  return { left: (index > 0 === isForward ? right : left) - x, top: top - y, height }
}

/** The box of a letter among the words of an element. */
const letterAt = (host: HTMLElement, index: number): DOMRect | undefined => {
  const nodes = document.createTreeWalker(host, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-caret], textarea')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  let before = 0
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (index < before + length) {
      const range = document.createRange()
      range.setStart(node, index - before)
      range.setEnd(node, index - before + 1)
      return [...range.getClientRects()].at(-1)
    }
    before += length
  }
  return undefined
}
